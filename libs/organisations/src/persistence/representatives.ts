import { IsNull } from 'typeorm';
import { newId, type Transaction } from '#platform/database';
import { nameKey } from '../domain/organisation-name.js';
import type { RepresentativeFacts } from '../domain/representative.js';
import { Representative } from './representative.entity.js';

export class Representatives {
  constructor(private readonly tx: Transaction) {}

  of(organisationId: string): Promise<Representative[]> {
    return this.tx.find(Representative, {
      where: { organisationId, mergedIntoId: IsNull() },
      order: { name: 'ASC', id: 'ASC' },
    });
  }

  find(organisationId: string, id: string): Promise<Representative | null> {
    return this.tx.findOneBy(Representative, { id, organisationId });
  }

  sameName(organisationId: string, name: string): Promise<Representative[]> {
    return this.tx.find(Representative, {
      where: { organisationId, nameKey: nameKey(name), mergedIntoId: IsNull() },
      order: { id: 'ASC' },
    });
  }

  /** The person last heard of with this number, of whatever organisation. */
  latestByMobile(mobile: string): Promise<Representative | null> {
    return this.tx.findOne(Representative, {
      where: { mobile, mergedIntoId: IsNull() },
      order: { updatedAt: 'DESC', id: 'DESC' },
    });
  }

  /** The new id, or null when the same person was added meanwhile. */
  async add(organisationId: string, facts: RepresentativeFacts, now: Date): Promise<string | null> {
    const { name, title, mobile, email } = facts;
    const inserted = await this.tx
      .createQueryBuilder()
      .insert()
      .into(Representative)
      .values({
        id: newId(now.getTime()),
        organisationId,
        name,
        nameKey: nameKey(name),
        title,
        mobile,
        email,
        mergedIntoId: null,
        createdAt: now,
        updatedAt: now,
      })
      .orIgnore()
      .returning('id')
      .execute();
    return (inserted.raw as { id: string }[])[0]?.id ?? null;
  }

  async change(id: string, facts: RepresentativeFacts, now: Date): Promise<void> {
    const { title, mobile, email } = facts;
    await this.tx.update(Representative, id, { title, mobile, email, updatedAt: now });
  }

  /** Moves a person; with a twin there, the twin is the one that counts from now on. */
  async move(id: string, organisationId: string, twinId: string | null, now: Date): Promise<void> {
    await this.tx.query(
      `UPDATE representatives
       SET organisation_id = $2, updated_at = $4,
           merged_into_id = CASE WHEN $3::uuid IS NULL THEN merged_into_id ELSE $3::uuid END
       WHERE id = $1 OR merged_into_id = $1`,
      [id, organisationId, twinId, now],
    );
  }
}
