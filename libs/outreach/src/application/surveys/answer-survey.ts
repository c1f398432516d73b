import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import { checkAnswers } from '#contracts/form/check-answers';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import type { SurveyAnsweredView } from '../../http/surveys/survey-page.view.js';
import { Surveys } from '../../persistence/surveys/surveys.js';
import { isClosed, ownSurvey } from './own-survey.js';

/**
 * Takes somebody's answers; sent again they replace the ones before. Of an anonymous survey only the fact stays with the
 * person: the answer has an id that tells no time and the day in place of the moment, and no audit row says who.
 */
@Injectable()
export class AnswerSurvey {
  constructor(private readonly transactions: Transactions) {}

  run(call: Call, token: string, given: Record<string, unknown>): Promise<SurveyAnsweredView> {
    return this.transactions.run(call, async (tx) => {
      const { link, survey } = await ownSurvey(tx, call, token, 'answer');
      const now = call.clock.now();
      if (isClosed(survey, now)) throw new DomainError('survey.closed');
      const { answers, faults } = checkAnswers(survey.definition, given, 'public');
      if (faults.length > 0) throw new DomainError('input.invalid', {}, faults);
      const surveys = new Surveys(tx);
      await surveys.putAnswer({
        id: randomUUID(),
        surveyId: survey.id,
        registrationId: survey.isAnonymous ? null : link.registrationId,
        answers,
        answeredAt: survey.isAnonymous ? startOfDay(now) : now,
      });
      if (!link.hasAnswered) await surveys.markAnswered(link.id);
      return { isAnonymous: survey.isAnonymous };
    });
  }
}

const DAY_MS = 24 * 3_600_000;
const startOfDay = (at: Date): Date => new Date(Math.floor(at.getTime() / DAY_MS) * DAY_MS);
