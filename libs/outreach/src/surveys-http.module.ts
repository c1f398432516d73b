import { Module } from '@nestjs/common';
import { AnswerSurvey } from './application/surveys/answer-survey.js';
import { KeepSurveys } from './application/surveys/keep-surveys.js';
import { ReadOwnSurvey } from './application/surveys/read-own-survey.js';
import { ReadSurveyResults } from './application/surveys/read-survey-results.js';
import { PublicSurveysController } from './http/surveys/public-surveys.controller.js';
import { ConferenceSurveysController, SurveysController } from './http/surveys/surveys.controller.js';

/** Questions after the day. */
@Module({
  controllers: [ConferenceSurveysController, PublicSurveysController, SurveysController],
  providers: [AnswerSurvey, KeepSurveys, ReadOwnSurvey, ReadSurveyResults],
})
export class SurveysHttpModule {}
