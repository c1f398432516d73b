import { Module } from '@nestjs/common';
import { AskResearchers } from './application/answers/ask-researchers.js';
import { AllResearchers, Candidates } from './application/answers/candidates.js';
import { DemandAnswers } from './application/answers/demand-answers.js';
import { OwnAnswers } from './application/answers/own-answers.js';
import { AnswersController } from './http/answers/answers.controller.js';
import { OwnAnswersController } from './http/answers/own-answers.controller.js';

/** What universities answer to demands, and what becomes of it. */
@Module({
  controllers: [AnswersController, OwnAnswersController],
  providers: [AskResearchers, DemandAnswers, OwnAnswers, { provide: Candidates, useClass: AllResearchers }],
})
export class AnswersHttpModule {}
