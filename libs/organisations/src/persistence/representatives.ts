import { IsNull } from 'typeorm';
import { insertInto, newId, queryPrepared, type Transaction } from '#platform/database';
import { nameKey } from '../domain/organisation-name.js';
import type { RepresentativeFacts } from '../domain/representative.js';
import { Representative } from './representative.entity.js';

export interface KnownRepresentative extends RepresentativeFacts {
  id: string;
  organisationId: string;
}

const insertRepresentatives = insertInto<KnownRepresentative & { now: Date }>(
  'representatives',
  {
    id: ['uuid', ({ id }) => id],
    organisation_id: ['uuid', ({ organisationId }) => organisationId],
    name: ['text', ({ name }) => name],
    name_key: ['text', ({ name }) => nameKey(name)],
    title: ['text', ({ title }) => title],
    mobile: ['text', ({ mobile }) => mobile],
    email: ['text', ({ email }) => email],
    created_at: ['timestamptz', ({ now }) => now],
    updated_at: ['timestamptz', ({ now }) => now],
  },
  {
    order: 'ORDER BY organisation_id, name_key, mobile, email',
    conflict: 'ON CONFLICT DO NOTHING RETURNING id',
  },
);

export class Representatives {
  constructor(private readonly tx: Transaction) {}

  of(organisationId: string): Promise<Representative[]> {
    return this.tx.find(Representative, {
      where: { organisationId, mergedIntoId: IsNull() },
      order: { name: 'ASC', id: 'ASC' },
    });
  }

  /** Those there are of these; merged ones as whom they became. */
  byIds(ids: readonly string[]): Promise<KnownRepresentative[]> {
    return queryPrepared<KnownRepresentative>(
      this.tx,
      {
        name: 'representatives-by-id',
        text: `SELECT asked.id, coalesce(kept.organisation_id, asked.organisation_id) AS "organisationId",
                      coalesce(kept.name, asked.name) AS name, coalesce(kept.title, asked.title) AS title,
                      coalesce(kept.mobile, asked.mobile) AS mobile, coalesce(kept.email, asked.email) AS email
               FROM representatives asked LEFT JOIN representatives kept ON kept.id = asked.merged_into_id
               WHERE asked.id = ANY($1::uuid[]) ORDER BY asked.id`,
      },
      [ids],
    );
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

  /** As `sameName` for many pairs of organisation and name. */
  sameNames(wanted: readonly { organisationId: string; name: string }[]): Promise<KnownRepresentative[]> {
    return queryPrepared<KnownRepresentative>(
      this.tx,
      {
        name: 'same-names',
        text: `SELECT DISTINCT r.id, r.organisation_id AS "organisationId", r.name, r.title, r.mobile, r.email
               FROM unnest($1::uuid[], $2::text[]) AS wanted (organisation_id, name_key)
               JOIN representatives r USING (organisation_id, name_key)
               WHERE r.merged_into_id IS NULL ORDER BY r.id`,
      },
      [wanted.map(({ organisationId }) => organisationId), wanted.map(({ name }) => nameKey(name))],
    );
  }

  /** Which ids were added; one that is missing was added meanwhile by somebody else. In one order for everyone. */
  async addAll(rows: readonly KnownRepresentative[], now: Date): Promise<Set<string>> {
    const write = insertRepresentatives(rows.map((row) => ({ ...row, now })));
    const added = write ? await queryPrepared<{ id: string }>(this.tx, write, write.values) : [];
    return new Set(added.map(({ id }) => id));
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

  /** As `change` for many; locked in one order for everyone. */
  async changeAll(rows: readonly KnownRepresentative[], now: Date): Promise<void> {
    await queryPrepared(
      this.tx,
      {
        name: 'change-representatives',
        text: `WITH held AS MATERIALIZED (SELECT id FROM representatives WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE)
               UPDATE representatives r
               SET title = heard.title, mobile = heard.mobile, email = heard.email, updated_at = $5
               FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) AS heard (id, title, mobile, email)
               JOIN held USING (id) WHERE r.id = heard.id`,
      },
      [
        rows.map(({ id }) => id),
        rows.map(({ title }) => title),
        rows.map(({ mobile }) => mobile),
        rows.map(({ email }) => email),
        now,
      ],
    );
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
