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
       WHERE p.conference_id = $1 AND p.taken < p.capacity
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
       WHERE p.taken < p.capacity`,
    );
    return rows.map(({ id }) => id);
  }
}
