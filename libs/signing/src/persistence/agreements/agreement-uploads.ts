import { LessThan, MoreThan } from 'typeorm';
import type { Transaction } from '#platform/database';
import type { AgreementMapping } from '../../domain/agreements/agreement-columns.js';
import { AgreementUpload } from './agreement-upload.entity.js';

/** Any number; two lists for one conference wait for one another, so that the same file adds nothing twice. */
const IMPORT_LOCK = 20_240_901;

export class AgreementUploads {
  constructor(private readonly tx: Transaction) {}

  /** Keeps it, and forgets those whose day is over. */
  async keep(upload: AgreementUpload): Promise<void> {
    await this.tx.delete(AgreementUpload, { expiresAt: LessThan(upload.createdAt) });
    await this.tx.insert(AgreementUpload, upload);
  }

  find(id: string, conferenceId: string, owner: string, now: Date): Promise<AgreementUpload | null> {
    return this.tx.findOneBy(AgreementUpload, { id, conferenceId, owner, expiresAt: MoreThan(now) });
  }

  async settle(id: string, mapping: AgreementMapping): Promise<void> {
    await this.tx.update(AgreementUpload, id, { mapping });
  }

  /** One list at a time goes into a conference: held until commit. */
  async hold(conferenceId: string): Promise<void> {
    await this.tx.query('SELECT pg_advisory_xact_lock($1, hashtext($2))', [IMPORT_LOCK, conferenceId]);
  }

  /** Organisations by their exact Chinese or English names, merged ones by those they were merged into. */
  async organisationsNamed(names: readonly string[]): Promise<Map<string, string>> {
    const rows: { name: string; id: string }[] = await this.tx.query(
      `SELECT wanted.name, coalesce(o.merged_into_id, o.id) AS id
       FROM unnest($1::text[]) AS wanted (name)
       JOIN organisations o ON o.name_zh = wanted.name OR lower(o.name_en) = lower(wanted.name)
       ORDER BY o.merged_into_id NULLS LAST`,
      [names],
    );
    return new Map(rows.map(({ name, id }) => [name, id]));
  }

  /** What stands in a conference already, as a list of rows compares it. */
  standing(
    conferenceId: string,
  ): Promise<
    { number: string; kindId: string; titleZh: string; titleEn: string; organisationIds: string[] }[]
  > {
    return this.tx.query(
      `SELECT a.number, a.kind_id AS "kindId", a.title_zh AS "titleZh", a.title_en AS "titleEn",
         array(SELECT coalesce(o.merged_into_id, o.id)::text FROM agreement_parties p
           JOIN organisations o ON o.id = p.organisation_id WHERE p.agreement_id = a.id) AS "organisationIds"
       FROM agreements a WHERE a.conference_id = $1 AND a.state <> 'withdrawn'`,
      [conferenceId],
    );
  }
}
