import type { Transaction } from '#platform/database';
import { activeStates } from '../domain/registration-state.js';

export interface ConcernedPerson {
  registrationId: string;
  name: string;
  email: string | null;
  /** The changed sessions the person signed up for or speaks in. */
  sessionIds: string[];
}

export interface ConcernQuery {
  conferenceId: string;
  isEverybody: boolean;
  /** Changed sessions; whoever signed up for one is concerned. */
  sessionIds: readonly string[];
  /** Who speaks in which of them. */
  speakers: readonly { sessionId: string; registrationId: string | null; representativeId: string | null }[];
}

/** Who, of those registered, hangs on which sessions of the programme. */
export class ProgrammePeople {
  constructor(private readonly tx: Transaction) {}

  /** Everybody a change concerns, by name. */
  async concerned({
    conferenceId,
    isEverybody,
    sessionIds,
    speakers,
  }: ConcernQuery): Promise<ConcernedPerson[]> {
    return (await this.tx.query(
      `WITH bound AS (
         SELECT registration_id, session_id FROM session_signups WHERE session_id = ANY($2)
         UNION
         SELECT r.id, s."sessionId"
         FROM jsonb_to_recordset($3) AS s("sessionId" uuid, "registrationId" uuid, "representativeId" uuid)
         JOIN registrations r ON r.conference_id = $1
          AND (r.id = s."registrationId" OR r.representative_id = s."representativeId"))
       SELECT r.id AS "registrationId", r.name, r.email,
              coalesce(array_agg(b.session_id) FILTER (WHERE b.session_id IS NOT NULL), '{}') AS "sessionIds"
       FROM registrations r LEFT JOIN bound b ON b.registration_id = r.id
       WHERE r.conference_id = $1 AND r.state = ANY($4) AND NOT r.is_held
         AND (b.session_id IS NOT NULL OR ($5 AND r.state = 'confirmed'))
       GROUP BY r.id ORDER BY r.name, r.id`,
      [conferenceId, sessionIds, JSON.stringify(speakers), activeStates, isEverybody],
    )) as ConcernedPerson[];
  }

  /** Of these representatives, those who are registered for the conference themselves. */
  async registeredRepresentatives(conferenceId: string, ids: readonly string[]): Promise<Set<string>> {
    const rows = (await this.tx.query(
      `SELECT DISTINCT representative_id AS id FROM registrations
       WHERE conference_id = $1 AND representative_id = ANY($2) AND state = ANY($3) AND NOT is_held`,
      [conferenceId, ids, activeStates],
    )) as { id: string }[];
    return new Set(rows.map(({ id }) => id));
  }

  /** Of these representatives, those already written to about this release; held until commit against a second run. */
  async speakersTold(conferenceId: string, template: string, number: number): Promise<Set<string>> {
    await this.tx.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`${template}:${conferenceId}`]);
    const rows = (await this.tx.query(
      `SELECT subject_id AS id FROM mails
       WHERE scope_id = $1 AND template = $2 AND subject_kind = 'representative' AND data->>'number' = $3`,
      [conferenceId, template, String(number)],
    )) as { id: string }[];
    return new Set(rows.map(({ id }) => id));
  }

  /** Of these people, those not told of this release before; marks them as told. */
  async claim(
    registrationIds: readonly string[],
    template: string,
    number: number,
    now: Date,
  ): Promise<Set<string>> {
    const rows = (await this.tx.query(
      `INSERT INTO registration_notices (registration_id, template, sequence, recorded_at)
       SELECT unnest($1::uuid[]), $2, $3, $4 ON CONFLICT DO NOTHING RETURNING registration_id AS id`,
      [registrationIds, template, number, now],
    )) as { id: string }[];
    return new Set(rows.map(({ id }) => id));
  }

  /** The sessions a person holds a place of, or waits for. */
  async signups(registrationId: string): Promise<{ sessionId: string; state: string }[]> {
    return (await this.signupsOf([registrationId])).get(registrationId) ?? [];
  }

  /** As `signups` for many; those without any are left out. */
  async signupsOf(
    registrationIds: readonly string[],
  ): Promise<Map<string, { sessionId: string; state: string }[]>> {
    const rows: { id: string; sessionId: string; state: string }[] = await this.tx.query(
      `SELECT registration_id AS id, session_id AS "sessionId", state FROM session_signups
       WHERE registration_id = ANY($1) ORDER BY session_id`,
      [registrationIds],
    );
    const signups = new Map<string, { sessionId: string; state: string }[]>();
    for (const { id, ...signup } of rows) signups.set(id, [...(signups.get(id) ?? []), signup]);
    return signups;
  }

  /** Who holds a place of these sessions keeps it. */
  async endWaiting(sessionIds: readonly string[]): Promise<void> {
    await this.tx.query(`DELETE FROM session_signups WHERE session_id = ANY($1) AND state <> 'taken'`, [
      sessionIds,
    ]);
  }

  async endSignups(sessionIds: readonly string[]): Promise<void> {
    await this.tx.query('DELETE FROM session_signups WHERE session_id = ANY($1)', [sessionIds]);
  }
}
