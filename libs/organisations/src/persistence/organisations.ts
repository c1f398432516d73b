import { In, IsNull } from 'typeorm';
import { newId, queryPrepared, type Transaction } from '#platform/database';
import { nameIndex, nameKey } from '../domain/organisation-name.js';
import type { AwardedQualification, OrganisationFacts, OrganisationSummary } from '../domain/organisation.js';
import { Organisation } from './organisation.entity.js';
import { OrganisationTag } from './organisation-tag.entity.js';
import { OrganisationQualification } from './organisation-qualification.entity.js';
import {
  RECORD_COLUMNS,
  SUMMARY_COLUMNS,
  recordOf,
  summaryOf,
  type OrganisationRecord,
  type RecordRow,
  type SummaryRow,
} from './organisation-view.js';

interface Origin {
  isVerified: boolean;
  isDemo: boolean;
}

const nameColumns = (facts: OrganisationFacts) => ({
  nameZh: facts.nameZh,
  nameEn: facts.nameEn,
  nameKey: nameKey(facts.nameZh),
  ...nameIndex(facts.nameZh, facts.nameEn),
});

export class Organisations {
  constructor(private readonly tx: Transaction) {}

  async record(id: string): Promise<OrganisationRecord | null> {
    const rows: RecordRow[] = await this.tx.query(
      `SELECT ${RECORD_COLUMNS} FROM organisations o WHERE o.id = $1`,
      [id],
    );
    return rows[0] ? recordOf(rows[0]) : null;
  }

  /** Held against other changes until the transaction ends. */
  lock(id: string): Promise<Organisation | null> {
    return this.tx.findOne(Organisation, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  liveWithCode(creditCode: string): Promise<Organisation | null> {
    return this.tx.findOneBy(Organisation, { creditCode, mergedIntoId: IsNull() });
  }

  /** Those that count, and those merged away under this name. */
  named(name: string): Promise<Organisation[]> {
    return this.tx.find(Organisation, { where: { nameKey: nameKey(name) }, order: { id: 'ASC' } });
  }

  /** The id that counts: the given one, or what it was merged into; null when unknown. */
  async resolve(id: string): Promise<string | null> {
    const rows: { id: string }[] = await this.tx.query(
      'SELECT coalesce(merged_into_id, id) AS id FROM organisations WHERE id = $1',
      [id],
    );
    return rows[0]?.id ?? null;
  }

  /** By the id asked for; one merged away shows the organisation that counts. */
  async summaries(ids: readonly string[]): Promise<Map<string, OrganisationSummary>> {
    const rows = await queryPrepared<SummaryRow & { asked: string }>(
      this.tx,
      {
        name: 'organisation-summaries',
        text: `SELECT a.id AS asked, ${SUMMARY_COLUMNS}
               FROM organisations a JOIN organisations o ON o.id = coalesce(a.merged_into_id, a.id)
               WHERE a.id = ANY($1::uuid[])`,
      },
      [[...new Set(ids)]],
    );
    return new Map(rows.map((row) => [row.asked, summaryOf(row)]));
  }

  /** The new id, or null when its code or (without a code) its name is taken. */
  async add(facts: OrganisationFacts, origin: Origin, now: Date): Promise<string | null> {
    const id = newId(now.getTime());
    const inserted = await this.tx
      .createQueryBuilder()
      .insert()
      .into(Organisation)
      .values({
        id,
        ...nameColumns(facts),
        creditCode: facts.creditCode,
        kind: facts.kind,
        district: facts.district,
        industry: facts.industry,
        ...origin,
        mergedIntoId: null,
        version: 1,
        createdAt: now,
        updatedAt: now,
      })
      .orIgnore()
      .returning('id')
      .execute();
    if ((inserted.raw as unknown[]).length === 0) return null;
    await this.setQualifications(id, facts.qualifications);
    if (facts.tags) await this.setTags(id, facts.tags);
    return id;
  }

  async change(id: string, version: number, facts: OrganisationFacts, now: Date): Promise<void> {
    await this.tx.update(Organisation, id, {
      ...nameColumns(facts),
      creditCode: facts.creditCode,
      kind: facts.kind,
      district: facts.district,
      industry: facts.industry,
      isVerified: true,
      version: version + 1,
      updatedAt: now,
    });
    await this.setQualifications(id, facts.qualifications);
    if (facts.tags) await this.setTags(id, facts.tags);
  }

  private async setTags(organisationId: string, tags: readonly string[]): Promise<void> {
    await this.tx.delete(OrganisationTag, { organisationId });
    if (tags.length > 0)
      await this.tx.insert(
        OrganisationTag,
        tags.map((tag) => ({ organisationId, tag })),
      );
  }

  qualificationsOf(ids: readonly string[]): Promise<OrganisationQualification[]> {
    return this.tx.findBy(OrganisationQualification, { organisationId: In([...ids]) });
  }

  async setQualifications(organisationId: string, list: readonly AwardedQualification[]): Promise<void> {
    await this.tx.delete(OrganisationQualification, { organisationId });
    if (list.length > 0)
      await this.tx.insert(
        OrganisationQualification,
        list.map(({ qualification, year }) => ({ organisationId, qualification, year })),
      );
  }

  /** Marks one as merged, together with all that were merged into it before. */
  async point(fromId: string, intoId: string, now: Date): Promise<void> {
    await this.tx.query(
      `UPDATE organisations SET merged_into_id = $2, updated_at = $3, version = version + 1
       WHERE id = $1 OR merged_into_id = $1`,
      [fromId, intoId, now],
    );
  }
}
