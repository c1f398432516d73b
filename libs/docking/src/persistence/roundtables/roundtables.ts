import { In, QueryFailedError } from 'typeorm';
import type { Presence } from '#contracts/docking/roundtables';
import type { SignupState } from '#contracts/vocabulary';
import type { Transaction } from '#platform/database';
import type { MeetingOutcome } from '#contracts/docking/meetings';
import { RoundtableItem } from './roundtable-item.entity.js';
import { RoundtableSeat } from './roundtable-seat.entity.js';
import { Roundtable } from './roundtable.entity.js';

/** Somebody who signed up for a session, and where they sit. */
export interface SignedUp {
  sessionId: string;
  registrationId: string;
  state: SignupState;
  roundtableId: string | null;
  wishId: string | null;
  presence: Presence | null;
}

export interface PlacesLeft {
  sessionId: string;
  capacity: number;
  taken: number;
  isClosed: boolean;
}

/** An item as a roundtable discusses it. */
export interface DiscussedItem {
  roundtableId: string;
  itemId: string;
  kind: 'demand' | 'achievement' | 'expertise';
  number: number;
  titleZh: string;
  titleEn: string;
  organisationZh: string;
  organisationEn: string;
  /** In the public catalogue. */
  isPublic: boolean;
  outcome: MeetingOutcome | null;
  note: string;
  notedAt: Date | null;
}

export class Roundtables {
  constructor(private readonly tx: Transaction) {}

  /** One seats people in a session at a time: held until commit. */
  async hold(sessionId: string): Promise<void> {
    await this.tx.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`roundtables-of:${sessionId}`]);
  }

  find(id: string): Promise<Roundtable | null> {
    return this.tx.findOneBy(Roundtable, { id });
  }

  lock(id: string): Promise<Roundtable | null> {
    return this.tx.findOne(Roundtable, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  of(sessionIds: readonly string[]): Promise<Roundtable[]> {
    return sessionIds.length === 0
      ? Promise.resolve([])
      : this.tx.find(Roundtable, { where: { sessionId: In([...sessionIds]) }, order: { number: 'ASC' } });
  }

  async nextNumber(sessionId: string): Promise<number> {
    const [{ next }] = (await this.tx.query(
      'SELECT coalesce(max(number), 0)::int + 1 AS next FROM roundtables WHERE session_id = $1',
      [sessionId],
    )) as [{ next: number }];
    return next;
  }

  async add(roundtable: Roundtable): Promise<void> {
    await this.tx.insert(Roundtable, roundtable);
  }

  async change(id: string, changes: Partial<Roundtable>): Promise<void> {
    await this.tx.update(Roundtable, id, { ...changes, version: () => 'version + 1' });
  }

  async remove(id: string): Promise<void> {
    await this.tx.delete(Roundtable, id);
  }

  /** Everybody who signed up for these sessions, in the order they did; those registered no more are left out. */
  signedUp(sessionIds: readonly string[]): Promise<SignedUp[]> {
    return this.tx.query(
      `SELECT s.session_id AS "sessionId", s.registration_id AS "registrationId", s.state,
         t.roundtable_id AS "roundtableId", t.wish_id AS "wishId", t.presence
       FROM session_signups s JOIN registrations r ON r.id = s.registration_id AND NOT r.is_held
       LEFT JOIN roundtable_seats t ON t.session_id = s.session_id AND t.registration_id = s.registration_id
       WHERE s.session_id = ANY($1) ORDER BY s.asked_at, s.registration_id`,
      [sessionIds],
    );
  }

  /** The sessions a person signed up for, with the number in line where they wait. */
  signUpsOf(registrationId: string): Promise<(SignedUp & { position: number | null })[]> {
    return this.tx.query(
      `SELECT s.session_id AS "sessionId", s.registration_id AS "registrationId", s.state,
         t.roundtable_id AS "roundtableId", t.wish_id AS "wishId", t.presence,
         CASE WHEN s.state = 'waiting' THEN (SELECT count(*)::int FROM session_signups w
           WHERE w.session_id = s.session_id AND w.state = 'waiting'
             AND (w.asked_at, w.registration_id) <= (s.asked_at, s.registration_id)) END AS position
       FROM session_signups s
       LEFT JOIN roundtable_seats t ON t.session_id = s.session_id AND t.registration_id = s.registration_id
       WHERE s.registration_id = $1`,
      [registrationId],
    );
  }

  /** Who holds a place of these sessions, or leads a roundtable in one: they are there. */
  attending(
    sessionIds: readonly string[],
    registrationIds: readonly string[],
  ): Promise<{ sessionId: string; registrationId: string }[]> {
    if (sessionIds.length === 0 || registrationIds.length === 0) return Promise.resolve([]);
    return this.tx.query(
      `SELECT session_id AS "sessionId", registration_id AS "registrationId" FROM session_signups
       WHERE session_id = ANY($1) AND registration_id = ANY($2) AND state = 'taken'
       UNION SELECT session_id, host_id FROM roundtables WHERE session_id = ANY($1) AND host_id = ANY($2)`,
      [sessionIds, registrationIds],
    );
  }

  places(sessionIds: readonly string[]): Promise<PlacesLeft[]> {
    return this.tx.query(
      `SELECT session_id AS "sessionId", capacity, taken, is_closed AS "isClosed" FROM session_places
       WHERE session_id = ANY($1)`,
      [sessionIds],
    );
  }

  /** Puts somebody at a table, or away from any with null; a wish stays until it is replaced. */
  async seat(
    seat: Pick<RoundtableSeat, 'registrationId' | 'sessionId' | 'roundtableId' | 'wishId'>,
  ): Promise<void> {
    await this.tx.query(
      `INSERT INTO roundtable_seats (registration_id, session_id, roundtable_id, wish_id) VALUES ($1, $2, $3, $4)
       ON CONFLICT (registration_id, session_id) DO UPDATE
         SET roundtable_id = excluded.roundtable_id, wish_id = excluded.wish_id,
           presence = CASE WHEN roundtable_seats.roundtable_id IS NOT DISTINCT FROM excluded.roundtable_id
             THEN roundtable_seats.presence END`,
      [seat.registrationId, seat.sessionId, seat.roundtableId, seat.wishId],
    );
  }

  /** Only of somebody who sits there; others stay as they are. */
  async tick(roundtableId: string, registrationId: string, presence: Presence | null): Promise<void> {
    await this.tx.update(RoundtableSeat, { roundtableId, registrationId }, { presence });
  }

  /** In their order. */
  items(roundtableIds: readonly string[]): Promise<DiscussedItem[]> {
    return this.tx.query(
      `SELECT d.roundtable_id AS "roundtableId", d.item_id AS "itemId", i.kind, i.number,
         coalesce(nullif(i.title_zh, ''), i.title_en) AS "titleZh", coalesce(nullif(i.title_en, ''), i.title_zh) AS "titleEn",
         o.name_zh AS "organisationZh", coalesce(nullif(o.name_en, ''), o.name_zh) AS "organisationEn",
         i.state IN ('released','docked','concluded') AS "isPublic", d.outcome, d.note, d.noted_at AS "notedAt"
       FROM roundtable_items d JOIN docking_items i ON i.id = d.item_id
       JOIN organisations own ON own.id = i.organisation_id
       JOIN organisations o ON o.id = coalesce(own.merged_into_id, own.id)
       WHERE d.roundtable_id = ANY($1) ORDER BY d.position, i.number`,
      [roundtableIds],
    );
  }

  /** Makes these the items of a table, in this order; notes on those that stay are kept. */
  async setItems(roundtableId: string, itemIds: readonly string[]): Promise<void> {
    await this.tx.query('DELETE FROM roundtable_items WHERE roundtable_id = $1 AND NOT item_id = ANY($2)', [
      roundtableId,
      itemIds,
    ]);
    await this.tx.query(
      `INSERT INTO roundtable_items (roundtable_id, item_id, position)
       SELECT $1, wanted.id, wanted.place FROM unnest($2::uuid[]) WITH ORDINALITY AS wanted (id, place)
       ON CONFLICT (roundtable_id, item_id) DO UPDATE SET position = excluded.position`,
      [roundtableId, itemIds],
    );
  }

  async noteItem(
    roundtableId: string,
    itemId: string,
    changes: Pick<RoundtableItem, 'outcome' | 'note' | 'notedAt'>,
  ): Promise<void> {
    await this.tx.update(RoundtableItem, { roundtableId, itemId }, changes);
  }

  async noteTable(id: string, note: string, notedAt: Date): Promise<void> {
    await this.tx.update(Roundtable, id, { note, notedAt });
  }
}

export const brokeCheck = (error: unknown, name: string): boolean =>
  error instanceof QueryFailedError && (error.driverError as { constraint?: string }).constraint === name;
