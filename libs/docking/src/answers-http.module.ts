import { Module } from '@nestjs/common';
import { AskResearchers } from './application/answers/ask-researchers.js';
import { Candidates } from './application/answers/candidates.js';
import { DecideOnBehalf } from './application/answers/decide-on-behalf.js';
import { DemandAnswers } from './application/answers/demand-answers.js';
import { FittingResearchers } from './application/answers/fitting-researchers.js';
import { OwnAnswers } from './application/answers/own-answers.js';
import { AnswersController } from './http/answers/answers.controller.js';
import { OwnAnswersController } from './http/answers/own-answers.controller.js';
import { MatchingHttpModule } from './matching-http.module.js';

/** What universities answer to demands, and what becomes of it. */
@Module({
  imports: [MatchingHttpModule],
  controllers: [AnswersController, OwnAnswersController],
  providers: [
    AskResearchers,
    DecideOnBehalf,
    DemandAnswers,
    OwnAnswers,
    { provide: Candidates, useClass: FittingResearchers },
  ],
})
export class AnswersHttpModule {}
