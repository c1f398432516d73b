import { Injectable } from '@nestjs/common';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import type { SurveyPageView } from '../../http/surveys/survey-page.view.js';
import { Surveys } from '../../persistence/surveys/surveys.js';
import { isClosed, ownSurvey, type OwnSurvey } from './own-survey.js';

/** The questions to whoever holds a link, with what this person answered before. Changes nothing. */
@Injectable()
export class ReadOwnSurvey {
  constructor(private readonly transactions: Transactions) {}

  async run(call: Call, token: string): Promise<SurveyPageView> {
    const tx = this.transactions.reader;
    return surveyPage(tx, call, await ownSurvey(tx, call, token, 'read'));
  }
}

export async function surveyPage(
  tx: Transaction,
  call: Call,
  { link, survey, conference }: OwnSurvey,
): Promise<SurveyPageView> {
  const given = survey.isAnonymous ? null : await new Surveys(tx).answerOf(survey.id, link.registrationId);
  return {
    id: survey.id,
    titleZh: survey.titleZh,
    titleEn: survey.titleEn || survey.titleZh,
    introZh: survey.introZh,
    introEn: survey.introEn || survey.introZh,
    definition: survey.definition,
    isAnonymous: survey.isAnonymous,
    closesAt: survey.closesAt?.toISOString() ?? null,
    isClosed: isClosed(survey, call.clock.now()),
    answers: given?.answers ?? null,
    conferenceTitleZh: conference.titleZh,
    conferenceTitleEn: conference.titleEn || conference.titleZh,
    slug: conference.slug,
    startsAt: conference.startsAt.toISOString(),
    endsAt: conference.endsAt.toISOString(),
    timeZone: conference.timeZone,
  };
}
