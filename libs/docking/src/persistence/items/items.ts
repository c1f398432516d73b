import { In, Not } from 'typeorm';
import type { ItemKind, ItemState } from '#contracts/docking/items';
import type { Transaction } from '#platform/database';
import { Item } from './item.entity.js';

/** Any number; two that collect at once wait for one another to get their number. */
const NUMBER_LOCK = 20_240_801;

export interface Presenter {
  id: string;
  conferenceId: string;
  organisationId: string;
  name: string;
  title: string | null;
  mobile: string | null;
  email: string | null;
  language: 'zh' | 'en';
  participantType: string;
  state: string;
}

export class Items {
  constructor(private readonly tx: Transaction) {}

  find(id: string): Promise<Item | null> {
    return this.tx.findOneBy(Item, { id });
  }

  /** Nobody else changes it until this transaction ends. */
  lock(id: string): Promise<Item | null> {
    return this.tx.findOne(Item, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  byNumber(conferenceId: string, kind: ItemKind, number: number): Promise<Item | null> {
    return this.tx.findOneBy(Item, { conferenceId, kind, number });
  }

  ofConference(conferenceId: string, ids: readonly string[]): Promise<Item[]> {
    return this.tx.findBy(Item, { conferenceId, id: In([...ids]) });
  }

  /** Newest first. */
  ofPresenter(presenterId: string): Promise<Item[]> {
    return this.tx.find(Item, { where: { presenterId }, order: { createdAt: 'DESC', id: 'DESC' } });
  }

  countLiving(presenterId: string): Promise<number> {
    return this.tx.countBy(Item, { presenterId, state: Not('withdrawn' as ItemState) });
  }

  /** The first free number of this kind, held until commit. */
  async nextNumber(conferenceId: string, kind: ItemKind): Promise<number> {
    await this.tx.query('SELECT pg_advisory_xact_lock($1, hashtext($2))', [
      NUMBER_LOCK,
      `${conferenceId} ${kind}`,
    ]);
    const [{ next }] = (await this.tx.query(
      'SELECT coalesce(max(number), 0)::int + 1 AS next FROM docking_items WHERE conference_id = $1 AND kind = $2',
      [conferenceId, kind],
    )) as [{ next: number }];
    return next;
  }

  async add(items: readonly Item[]): Promise<void> {
    if (items.length > 0) await this.tx.insert(Item, [...items]);
  }

  async change(id: string, changes: Partial<Item>): Promise<void> {
    await this.tx.update(Item, id, changes);
  }

  /** Those who stand behind items, by their registration. */
  async presenters(ids: readonly string[]): Promise<Map<string, Presenter>> {
    if (ids.length === 0) return new Map();
    const rows = (await this.tx.query(
      `SELECT id, conference_id AS "conferenceId", organisation_id AS "organisationId", name, title, mobile, email,
         language, participant_type AS "participantType", state
       FROM registrations WHERE id = ANY($1) AND NOT is_held`,
      [[...new Set(ids)]],
    )) as Presenter[];
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** How many answers and files each has; those without any are left out. */
  async tallies(ids: readonly string[]): Promise<Map<string, { answers: number; files: number }>> {
    if (ids.length === 0) return new Map();
    const rows = (await this.tx.query(
      `SELECT i.id, (SELECT count(*)::int FROM docking_answers a WHERE a.demand_id = i.id AND a.state <> 'withdrawn') AS answers,
         (SELECT count(*)::int FROM docking_files f WHERE f.item_id = i.id) AS files
       FROM docking_items i WHERE i.id = ANY($1)`,
      [ids],
    )) as { id: string; answers: number; files: number }[];
    return new Map(rows.map(({ id, ...tally }) => [id, tally]));
  }

  /** On stage in a session, in their order. */
  onStage(sessionId: string): Promise<Item[]> {
    return this.tx.find(Item, { where: { sessionId }, order: { stagePosition: 'ASC', id: 'ASC' } });
  }

  /** What stands in a conference already, as a list of rows compares it. */
  standing(conferenceId: string): Promise<Pick<Item, 'kind' | 'organisationId' | 'titleZh' | 'titleEn'>[]> {
    return this.tx.find(Item, {
      where: { conferenceId, state: Not('withdrawn' as ItemState) },
      select: { id: true, kind: true, organisationId: true, titleZh: true, titleEn: true },
    });
  }
}
