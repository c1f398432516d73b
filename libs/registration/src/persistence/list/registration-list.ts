import type { RegistrationState } from '#contracts/vocabulary';
import type { Transaction } from '#platform/database';
import type { RegistrationFilter, RegistrationSort } from '../../domain/list/registration-filter.js';
import { Registration } from '../registration.entity.js';
import { conditionOf, stateCondition, Values } from './registration-condition.js';
import { afterKey, orders, type RowKey } from './registration-order.js';

export interface StateCount {
  state: RegistrationState;
  count: number;
}

export interface Page {
  rows: Registration[];
  /** Of the last row when there are more. */
  next: RowKey | null;
}

type Keyed = RowKey[];

/**
 * The console's list. Nothing is indexed for it beyond what registering needs anyway: reading a conference of 100,000
 * once takes less time than people notice, and each further index would be paid by every registration
 * (docs/decisions, «The list reads, the rush writes»).
 */
export class RegistrationList {
  constructor(
    private readonly tx: Transaction,
    private readonly conferenceId: string,
  ) {}

  /** The first page and how many match per state, apart from the filter's own states. */
  async first(
    filter: RegistrationFilter,
    sort: RegistrationSort,
    limit: number,
  ): Promise<Page & { counts: StateCount[] }> {
    if (!filter.q && !filter.answer) {
      // at the same time, on a connection each
      const [page, counts] = await Promise.all([
        this.page(filter, sort, null, limit),
        this.countsByState(filter),
      ]);
      return { ...page, counts };
    }
    const values = new Values();
    const { key, direction } = orders[sort];
    const matching = conditionOf(this.conferenceId, filter, values);
    const states = stateCondition(filter, values);
    // one reading for both: looking for a word in every row is the dear part, and a rare one needs them all
    const [found] = (await this.tx.query(
      `WITH matching AS MATERIALIZED (SELECT r.id, r.state, ${key} AS key FROM registrations r WHERE ${matching})
       SELECT (SELECT coalesce(json_agg(c), '[]') FROM
           (SELECT state, count(*)::int AS count FROM matching GROUP BY state) c) AS counts,
         (SELECT coalesce(json_agg(p), '[]') FROM
           (SELECT id, key::text FROM matching WHERE ${states}
            ORDER BY matching.key ${direction}, id ${direction} LIMIT ${values.add(limit + 1)}) p) AS keys`,
      values.list,
    )) as [{ counts: StateCount[]; keys: Keyed }];
    return { ...(await this.rowsOf(found.keys, limit)), counts: found.counts };
  }

  async page(
    filter: RegistrationFilter,
    sort: RegistrationSort,
    after: RowKey | null,
    limit: number,
  ): Promise<Page> {
    const values = new Values();
    const order = orders[sort];
    const conditions = [conditionOf(this.conferenceId, filter, values), stateCondition(filter, values)];
    if (after) conditions.push(afterKey(order, order.key, after, values.add));
    const keys = (await this.tx.query(
      `SELECT r.id, (${order.key})::text AS key FROM registrations r WHERE ${conditions.join(' AND ')}
       ORDER BY ${order.key} ${order.direction}, r.id ${order.direction} LIMIT ${values.add(limit + 1)}`,
      values.list,
    )) as Keyed;
    return this.rowsOf(keys, limit);
  }

  countsByState(filter: RegistrationFilter): Promise<StateCount[]> {
    const values = new Values();
    const matching = conditionOf(this.conferenceId, filter, values);
    return this.tx.query(
      `SELECT r.state, count(*)::int AS count FROM registrations r WHERE ${matching} GROUP BY r.state`,
      values.list,
    );
  }

  /** Places held for people invited. */
  countHeld(): Promise<number> {
    return this.tx.countBy(Registration, { conferenceId: this.conferenceId, state: 'offered', isHeld: true });
  }

  private async rowsOf(keys: Keyed, limit: number): Promise<Page> {
    const shown = keys.slice(0, limit);
    const found = await this.tx
      .createQueryBuilder(Registration, 'r')
      .whereInIds(shown.map(({ id }) => id))
      .getMany();
    const byId = new Map(found.map((row) => [row.id, row]));
    return {
      rows: shown.flatMap(({ id }) => byId.get(id) ?? []),
      next: keys.length > limit ? shown.at(-1)! : null,
    };
  }
}
