import { Module } from '@nestjs/common';
import { ItemReleasedMail } from './mail/items/item-released.mail.js';
import { ItemReturnedMail } from './mail/items/item-returned.mail.js';

/** Mails about demands and achievements. */
@Module({ providers: [ItemReleasedMail, ItemReturnedMail] })
export class ItemsJobsModule {}
