import type { Transaction } from '#platform/database';
import type { SurveyView } from '../../http/surveys/survey.view.js';
import type { Survey } from '../../persistence/survey.entity.js';
import { Surveys } from '../../persistence/surveys/surveys.js';

export const describeSurvey = async (tx: Transaction, survey: Survey): Promise<SurveyView> => ({
  id: survey.id,
  conferenceId: survey.conferenceId,
  titleZh: survey.titleZh,
  titleEn: survey.titleEn,
  introZh: survey.introZh,
  introEn: survey.introEn,
  definition: survey.definition,
  isAnonymous: survey.isAnonymous,
  closesAt: survey.closesAt?.toISOString() ?? null,
  createdAt: survey.createdAt.toISOString(),
  version: survey.version,
  ...(await new Surveys(tx).counts(survey)),
});
