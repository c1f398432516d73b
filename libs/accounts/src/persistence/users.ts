import { In } from 'typeorm';
import type { Transaction } from '#platform/database';
import { likeAnywhere } from '#platform/text';
import { User } from './user.entity.js';

export interface ColleaguePage {
  q: string | null;
  limit: number;
  /** Name and id of the row before. */
  after: readonly (string | number)[] | null;
  /** Only people who hold a grant in one of these; null means everybody. */
  within: { conferenceIds: readonly string[]; campaignIds: readonly string[] } | null;
}

export class Users {
  constructor(private readonly tx: Transaction) {}

  withId(id: string): Promise<User | null> {
    return this.tx.findOneBy(User, { id });
  }

  /** Waits for whoever changes this person at the moment. */
  lockWithId(id: string): Promise<User | null> {
    return this.tx.findOne(User, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  withEmail(email: string): Promise<User | null> {
    return this.tx.findOneBy(User, { email });
  }

  async passwordHashOf(id: string): Promise<string | null> {
    const user = await this.tx.findOne(User, { where: { id }, select: { id: true, passwordHash: true } });
    return user?.passwordHash ?? null;
  }

  async add(user: User): Promise<void> {
    await this.tx.insert(User, user);
  }

  async change(id: string, change: Partial<User>): Promise<void> {
    await this.tx.update(User, id, change);
  }

  /** One at a time decides who is an administrator, so that the last one is never lost and the first is one. */
  async lockAdministrators(): Promise<void> {
    await this.tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('zijin:administrators', 0))`);
  }

  hasAdministrator(): Promise<boolean> {
    return this.tx.existsBy(User, { isAdministrator: true });
  }

  countActiveAdministrators(): Promise<number> {
    return this.tx.countBy(User, { isAdministrator: true, state: 'active' });
  }

  async namesOf(ids: readonly string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await this.tx.find(User, { where: { id: In([...ids]) }, select: { id: true, name: true } });
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  page({ q, limit, after, within }: ColleaguePage): Promise<User[]> {
    const query = this.tx.createQueryBuilder(User, 'person').orderBy('person.name').addOrderBy('person.id');
    if (q) query.andWhere('(lower(person.name) LIKE :q OR person.email LIKE :q)', { q: likeAnywhere(q) });
    if (after)
      query.andWhere('(person.name, person.id) > (:name, :id)', { name: after[0], id: String(after[1]) });
    if (within)
      query.andWhere(
        `person.id IN (SELECT user_id FROM role_grants
                       WHERE conference_id = ANY(:conferenceIds) OR campaign_id = ANY(:campaignIds))`,
        { conferenceIds: [...within.conferenceIds], campaignIds: [...within.campaignIds] },
      );
    return query.limit(limit).getMany();
  }
}
