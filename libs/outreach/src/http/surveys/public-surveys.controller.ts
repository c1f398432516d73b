import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import type { Call } from '#platform/call';
import { Public, TheCall } from '#platform/http';
import { AnswerSurvey } from '../../application/surveys/answer-survey.js';
import { ReadOwnSurvey } from '../../application/surveys/read-own-survey.js';
import { SurveyAnsweredView, SurveyPageView } from './survey-page.view.js';
import { SurveyAnswersDto, SurveyLinkDto } from './survey.dto.js';

/** What somebody asked does with the link. The token travels in the body, so that no log keeps it. */
@Controller('public/surveys')
@Public()
export class PublicSurveysController {
  constructor(
    private readonly readOwnSurvey: ReadOwnSurvey,
    private readonly answerSurvey: AnswerSurvey,
  ) {}

  /** Changes nothing. */
  @Post('open')
  @HttpCode(200)
  open(@TheCall() call: Call, @Body() { token }: SurveyLinkDto): Promise<SurveyPageView> {
    return this.readOwnSurvey.run(call, token);
  }

  @Post('answer')
  @HttpCode(200)
  answer(@TheCall() call: Call, @Body() { token, answers }: SurveyAnswersDto): Promise<SurveyAnsweredView> {
    return this.answerSurvey.run(call, token, answers);
  }
}
