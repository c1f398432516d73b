import { Module } from '@nestjs/common';
import { ListMails } from './application/list-mails.js';
import { ReadMailSource } from './application/read-mail-source.js';
import { ResendMail } from './application/resend-mail.js';
import { MailsController } from './http/mails.controller.js';

@Module({ controllers: [MailsController], providers: [ListMails, ReadMailSource, ResendMail] })
export class OutreachHttpModule {}
