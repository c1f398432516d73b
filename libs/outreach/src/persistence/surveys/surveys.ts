import type { Answers } from '#contracts/form/form-definition';
import type { Transaction } from '#platform/database';
import { SurveyAnswer } from '../survey-answer.entity.js';
import { SurveyLink } from '../survey-link.entity.js';
import { Survey } from '../survey.entity.js';

/** How many were asked, answered, and came. */
export interface SurveyCounts {
  asked: number;
  answered: number;
  came: number;
}

export interface AnswerRow {
  answers: Answers;
  answeredAt: Date;
  /** Nobody's in an anonymous survey. */
  name: string | null;
  organisation: string | null;
}

export class Surveys {
  constructor(private readonly tx: Transaction) {}

  of(conferenceId: string): Promise<Survey[]> {
    return this.tx.find(Survey, { where: { conferenceId }, order: { createdAt: 'DESC', id: 'DESC' } });
  }

  find(id: string): Promise<Survey | null> {
    return this.tx.findOneBy(Survey, { id });
  }

  /** Nobody else changes it until this transaction ends, and nobody answers it meanwhile. */
  lock(id: string): Promise<Survey | null> {
    return this.tx.findOne(Survey, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Its questions stay as they are until this transaction ends; others may answer at the same time. */
  hold(id: string): Promise<Survey | null> {
    return this.tx.findOne(Survey, { where: { id }, lock: { mode: 'pessimistic_read' } });
  }

  async add(survey: Survey): Promise<void> {
    await this.tx.insert(Survey, survey as never); // TypeORM's partial type does not reach into the definition
  }

  async change(id: string, changes: Partial<Survey>): Promise<void> {
    await this.tx.update(Survey, id, changes as never); // as above
  }

  link(id: string): Promise<SurveyLink | null> {
    return this.tx.findOneBy(SurveyLink, { id });
  }

  lockLink(id: string): Promise<SurveyLink | null> {
    return this.tx.findOne(SurveyLink, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async markAnswered(linkId: string): Promise<void> {
    await this.tx.update(SurveyLink, linkId, { hasAnswered: true });
  }

  hasAnswers(surveyId: string): Promise<boolean> {
    return this.tx.existsBy(SurveyAnswer, { surveyId });
  }

  answerOf(surveyId: string, registrationId: string): Promise<SurveyAnswer | null> {
    return this.tx.findOneBy(SurveyAnswer, { surveyId, registrationId });
  }

  /** The answer of this person, in the place of the one before. */
  async putAnswer(answer: SurveyAnswer): Promise<void> {
    await this.tx.query(
      `INSERT INTO survey_answers (id, survey_id, registration_id, answers, answered_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (survey_id, registration_id) WHERE registration_id IS NOT NULL
       DO UPDATE SET answers = excluded.answers, answered_at = excluded.answered_at`,
      [answer.id, answer.surveyId, answer.registrationId, JSON.stringify(answer.answers), answer.answeredAt],
    );
  }

  async counts({ id, conferenceId }: Survey): Promise<SurveyCounts> {
    const [row] = (await this.tx.query(
      `SELECT (SELECT count(*)::int FROM survey_links WHERE survey_id = $1) AS asked,
         (SELECT count(*)::int FROM survey_answers WHERE survey_id = $1) AS answered,
         (SELECT count(*)::int FROM registrations WHERE conference_id = $2 AND arrived_at IS NOT NULL) AS came`,
      [id, conferenceId],
    )) as [SurveyCounts];
    return row;
  }

  /** Every answer; those of an anonymous survey in an order that says nothing of when they came. */
  answers({ id, isAnonymous }: Survey): Promise<AnswerRow[]> {
    return this.tx.query(
      `SELECT a.answers, a.answered_at AS "answeredAt", r.name, o.name_zh AS organisation
       FROM survey_answers a LEFT JOIN registrations r ON r.id = a.registration_id
       LEFT JOIN organisations o ON o.id = r.organisation_id
       WHERE a.survey_id = $1 ORDER BY ${isAnonymous ? 'md5(a.id::text)' : 'a.answered_at, a.id'}`,
      [id],
    );
  }
}
