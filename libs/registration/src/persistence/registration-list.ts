import type { ParticipantType, RegistrationSource, RegistrationState } from '#contracts/vocabulary';
import type { Transaction } from '#platform/database';
import { halfWidth, likeAnywhere } from '#platform/text';
import { Registration } from './registration.entity.js';

export interface RegistrationFilter {
  state?: RegistrationState;
  participantType?: ParticipantType;
  source?: RegistrationSource;
  arrived?: boolean;
  q?: string | null;
}

/** The console's list: newest first, by key. */
export class RegistrationList {
  constructor(
    private readonly tx: Transaction,
    private readonly conferenceId: string,
  ) {}

  page(
    filter: RegistrationFilter,
    after: { at: string; id: string } | null,
    limit: number,
  ): Promise<Registration[]> {
    const rows = this.matching(filter)
      .orderBy('r.registeredAt', 'DESC')
      .addOrderBy('r.id', 'DESC')
      .limit(limit);
    if (after) rows.andWhere('(r.registered_at, r.id) < (:at, :id)', after);
    return rows.getMany();
  }

  count(filter: RegistrationFilter): Promise<number> {
    return this.matching(filter).getCount();
  }

  countsByState(filter: RegistrationFilter): Promise<{ state: RegistrationState; count: number }[]> {
    return this.matching({ ...filter, state: undefined })
      .select('r.state', 'state')
      .addSelect('count(*)::int', 'count')
      .groupBy('r.state')
      .getRawMany();
  }

  private matching({ state, participantType, source, arrived, q }: RegistrationFilter) {
    const rows = this.tx
      .createQueryBuilder(Registration, 'r')
      .where('r.conferenceId = :conferenceId', { conferenceId: this.conferenceId });
    if (state) rows.andWhere('r.state = :state', { state });
    if (participantType) rows.andWhere('r.participantType = :participantType', { participantType });
    if (source) rows.andWhere('r.source = :source', { source });
    if (arrived !== undefined) rows.andWhere(`r.arrivedAt IS ${arrived ? 'NOT NULL' : 'NULL'}`);
    if (q) {
      const digits = /^\d{4,11}$/.exec(halfWidth(q).trim())?.[0] ?? null;
      rows.andWhere(`(r.searchText LIKE :words OR r.mobile LIKE '%' || :digits)`, {
        words: likeAnywhere(q),
        digits,
      });
    }
    return rows;
  }
}
