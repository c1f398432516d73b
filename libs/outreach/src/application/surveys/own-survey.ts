import { findConference, type ConferenceRecord } from '#conferences';
import { DomainError } from '#contracts/domain-error';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { openToken } from '#platform/tokens';
import type { SurveyLink } from '../../persistence/survey-link.entity.js';
import type { Survey } from '../../persistence/survey.entity.js';
import { Surveys } from '../../persistence/surveys/surveys.js';

export interface OwnSurvey {
  link: SurveyLink;
  survey: Survey;
  conference: ConferenceRecord;
}

/**
 * The survey a personal link opens; its person's row locked, and its questions held, when it is going to be answered.
 * Looking uses nothing up.
 * @throws DomainError access.link-invalid; survey.answered when an anonymous one was answered
 */
export async function ownSurvey(
  tx: Transaction,
  call: Call,
  token: string,
  purpose: 'read' | 'answer',
): Promise<OwnSurvey> {
  const id = await openToken(tx, call, 'survey', token);
  const surveys = new Surveys(tx);
  const found = await surveys.link(id);
  const survey =
    found && (await (purpose === 'answer' ? surveys.hold : surveys.find).call(surveys, found.surveyId));
  const link = found && purpose === 'answer' ? await surveys.lockLink(id) : found;
  const conference = survey && (await findConference(tx, survey.conferenceId));
  if (!link || !survey || !conference) throw new DomainError('access.link-invalid');
  if (survey.isAnonymous && link.hasAnswered) throw new DomainError('survey.answered');
  return { link, survey, conference };
}

export const isClosed = ({ closesAt }: Survey, now: Date): boolean => closesAt !== null && now >= closesAt;
