import { Module } from '@nestjs/common';
import { LetterTestMail } from './mail/letter-test.mail.js';
import { MailingMail } from './mail/mailing.mail.js';
import { WriteLetters } from './mail/write-letters.js';

/** The letters as mails, for the worker. */
@Module({ providers: [LetterTestMail, MailingMail, WriteLetters] })
export class LettersJobsModule {}
