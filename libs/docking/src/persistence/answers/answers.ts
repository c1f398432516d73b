import { In, Not } from 'typeorm';
import type { AnswerState } from '#contracts/docking/items';
import type { Transaction } from '#platform/database';
import { AnswerCall } from './answer-call.entity.js';
import { AnswerMessage } from './answer-message.entity.js';
import { Answer } from './answer.entity.js';

const withdrawn: AnswerState = 'withdrawn';

export interface CandidateRow {
  registrationId: string;
  name: string;
  title: string | null;
  email: string | null;
  language: 'zh' | 'en';
  organisationId: string;
}

export class Answers {
  constructor(private readonly tx: Transaction) {}

  find(id: string): Promise<Answer | null> {
    return this.tx.findOneBy(Answer, { id });
  }

  /** Nobody else changes it until this transaction ends. */
  lock(id: string): Promise<Answer | null> {
    return this.tx.findOne(Answer, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Those not withdrawn, in the order they came. */
  toDemand(demandId: string): Promise<Answer[]> {
    return this.tx.find(Answer, {
      where: { demandId, state: Not(withdrawn) },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
  }

  /** Newest first, with withdrawn ones. */
  byAuthor(authorId: string): Promise<Answer[]> {
    return this.tx.find(Answer, { where: { authorId }, order: { createdAt: 'DESC', id: 'DESC' } });
  }

  living(demandId: string, authorId: string): Promise<Answer | null> {
    return this.tx.findOneBy(Answer, { demandId, authorId, state: Not(withdrawn) });
  }

  countChosen(demandId: string): Promise<number> {
    return this.tx.countBy(Answer, { demandId, state: 'chosen' });
  }

  async add(answer: Answer): Promise<void> {
    await this.tx.insert(Answer, answer);
  }

  async change(id: string, changes: Partial<Answer>): Promise<void> {
    await this.tx.update(Answer, id, changes);
  }

  messages(answerIds: readonly string[]): Promise<AnswerMessage[]> {
    return this.tx.find(AnswerMessage, {
      where: { answerId: In([...answerIds]) },
      order: { at: 'ASC', id: 'ASC' },
    });
  }

  message(id: string): Promise<AnswerMessage | null> {
    return this.tx.findOneBy(AnswerMessage, { id });
  }

  countMessages(answerId: string): Promise<number> {
    return this.tx.countBy(AnswerMessage, { answerId });
  }

  async say(message: AnswerMessage): Promise<void> {
    await this.tx.insert(AnswerMessage, message);
  }

  callsOfDemand(demandId: string): Promise<AnswerCall[]> {
    return this.tx.find(AnswerCall, { where: { demandId }, order: { askedAt: 'ASC', id: 'ASC' } });
  }

  callsOf(registrationId: string): Promise<AnswerCall[]> {
    return this.tx.find(AnswerCall, { where: { registrationId }, order: { askedAt: 'DESC', id: 'DESC' } });
  }

  /** False when this person was asked before. */
  async call({ id, demandId, registrationId, askedAt }: Omit<AnswerCall, 'mailId'>): Promise<boolean> {
    const added = (await this.tx.query(
      `INSERT INTO docking_answer_calls (id, demand_id, registration_id, asked_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING RETURNING id`,
      [id, demandId, registrationId, askedAt],
    )) as { id: string }[];
    return added.length > 0;
  }

  async noteMail(callId: string, mailId: string): Promise<void> {
    await this.tx.update(AnswerCall, callId, { mailId });
  }

  /** Confirmed people of a conference who may answer, all of them or these; by name. */
  researchers(
    conferenceId: string,
    { q = '', ids }: { q?: string; ids?: readonly string[] },
    limit: number,
  ): Promise<CandidateRow[]> {
    return this.tx.query(
      `SELECT r.id AS "registrationId", r.name, r.title, r.email, r.language, r.organisation_id AS "organisationId"
       FROM registrations r
       JOIN organisations own ON own.id = r.organisation_id
       JOIN organisations o ON o.id = coalesce(own.merged_into_id, own.id)
       WHERE r.conference_id = $1 AND r.state = 'confirmed' AND NOT r.is_held
         AND (o.kind IN ('university', 'institute') OR (NOT o.is_verified AND r.participant_type = 'researcher'))
         AND ($2::uuid[] IS NULL OR r.id = ANY($2::uuid[]))
         AND ($3 = '' OR r.search_text LIKE $3 OR EXISTS
           (SELECT 1 FROM docking_items i WHERE i.presenter_id = r.id AND i.state <> 'withdrawn' AND i.search_text LIKE $3))
       ORDER BY (SELECT count(*) FROM docking_items i WHERE i.presenter_id = r.id AND i.state <> 'withdrawn') DESC,
         r.name COLLATE "zh-x-icu", r.id LIMIT $4`,
      [conferenceId, ids ?? null, q, limit],
    );
  }
}
