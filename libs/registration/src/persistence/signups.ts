import { In } from 'typeorm';
import type { SignupState } from '#contracts/vocabulary';
import type { Transaction } from '#platform/database';
import { SessionSignup } from './session-signup.entity.js';

/** Who signed up for which session. */
export class Signups {
  constructor(private readonly tx: Transaction) {}

  of(registrationId: string): Promise<SessionSignup[]> {
    return this.tx.find(SessionSignup, { where: { registrationId }, order: { sessionId: 'ASC' } });
  }

  /** In the order in which they were asked for. */
  wishedBy(registrationIds: readonly string[]): Promise<SessionSignup[]> {
    return this.tx.find(SessionSignup, {
      where: { registrationId: In([...registrationIds]), state: 'wished' },
      order: { askedAt: 'ASC', registrationId: 'ASC', sessionId: 'ASC' },
    });
  }

  /** Of these sessions, those somebody waits for. */
  async awaited(sessionIds: readonly string[]): Promise<Set<string>> {
    if (sessionIds.length === 0) return new Set();
    const rows: { id: string }[] = await this.tx.query(
      `SELECT DISTINCT session_id AS id FROM session_signups
       WHERE session_id = ANY($1::uuid[]) AND state = 'waiting'`,
      [sessionIds],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** The place in line, from 1, for each session that a person waits for. */
  async positionsOf(registrationId: string): Promise<Map<string, number>> {
    const rows: { id: string; position: number }[] = await this.tx.query(
      `SELECT mine.session_id AS id, count(*)::int AS position
       FROM session_signups mine JOIN session_signups s ON s.session_id = mine.session_id AND s.state = 'waiting'
         AND (s.asked_at, s.registration_id) <= (mine.asked_at, mine.registration_id)
       WHERE mine.registration_id = $1 AND mine.state = 'waiting' GROUP BY 1`,
      [registrationId],
    );
    return new Map(rows.map(({ id, position }) => [id, position]));
  }

  async become({ registrationId, sessionId }: SessionSignup, state: SignupState): Promise<void> {
    await this.tx.update(SessionSignup, { registrationId, sessionId }, { state });
  }

  async add(rows: readonly SessionSignup[]): Promise<void> {
    if (rows.length > 0) await this.tx.insert(SessionSignup, [...rows]);
  }

  async remove(rows: readonly SessionSignup[]): Promise<void> {
    for (const { registrationId, sessionId } of rows)
      await this.tx.delete(SessionSignup, { registrationId, sessionId });
  }

  /** Sessions of a conference that somebody waits for and that have a free place. */
  async freed(conferenceId: string): Promise<string[]> {
    const rows: { id: string }[] = await this.tx.query(
      `SELECT p.session_id AS id FROM session_places p
       WHERE p.conference_id = $1 AND p.taken < p.capacity AND NOT p.is_closed
         AND EXISTS (SELECT 1 FROM session_signups s WHERE s.session_id = p.session_id AND s.state = 'waiting')
       ORDER BY 1`,
      [conferenceId],
    );
    return rows.map(({ id }) => id);
  }

  /** Those who wait longest for a session, locked. */
  longestWaiting(sessionId: string, limit: number): Promise<SessionSignup[]> {
    return this.tx.find(SessionSignup, {
      where: { sessionId, state: 'waiting' },
      order: { askedAt: 'ASC', registrationId: 'ASC' },
      take: limit,
      lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
    });
  }

  /** Where somebody waits for a session that has a free place. */
  async conferencesWithFreed(): Promise<string[]> {
    const rows: { id: string }[] = await this.tx.query(
      `SELECT DISTINCT p.conference_id AS id FROM session_places p
       JOIN session_signups s ON s.session_id = p.session_id AND s.state = 'waiting'
       WHERE p.taken < p.capacity AND NOT p.is_closed`,
    );
    return rows.map(({ id }) => id);
  }
}
