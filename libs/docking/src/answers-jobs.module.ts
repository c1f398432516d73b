import { Module } from '@nestjs/common';
import { AnswerCallMail } from './mail/answers/answer-call.mail.js';
import { AnswerChosenMail } from './mail/answers/answer-chosen.mail.js';
import { AnswerDeclinedMail } from './mail/answers/answer-declined.mail.js';
import { AnswerNewMail } from './mail/answers/answer-new.mail.js';
import { AnswerQuestionMail } from './mail/answers/answer-question.mail.js';
import { AnswerReplyMail } from './mail/answers/answer-reply.mail.js';

/** Mails about answers. */
@Module({
  providers: [
    AnswerCallMail,
    AnswerChosenMail,
    AnswerDeclinedMail,
    AnswerNewMail,
    AnswerQuestionMail,
    AnswerReplyMail,
  ],
})
export class AnswersJobsModule {}
