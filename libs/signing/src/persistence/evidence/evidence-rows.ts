import { In } from 'typeorm';
import { AuditEntry } from '#platform/audit';
import type { Transaction } from '#platform/database';
import { AgreementScan } from './agreement-scan.entity.js';
import { AgreementSeal } from './agreement-seal.entity.js';
import { Signature } from './signature.entity.js';

/** Signatures, scans and seals of agreements. */
export class EvidenceRows {
  constructor(private readonly tx: Transaction) {}

  /** Without pictures. */
  signatures(agreementIds: readonly string[]): Promise<Signature[]> {
    if (agreementIds.length === 0) return Promise.resolve([]);
    return this.tx.find(Signature, {
      where: { agreementId: In([...agreementIds]) },
      order: { signedAt: 'ASC', id: 'ASC' },
    });
  }

  signaturesWhole(agreementId: string): Promise<Signature[]> {
    return this.tx
      .createQueryBuilder(Signature, 's')
      .addSelect(['s.picture', 's.strokes'])
      .where('s.agreementId = :agreementId', { agreementId })
      .getMany();
  }

  /** Whether it was taken: a party signs once, and of two at the same moment the first counts. */
  async addSignature(signature: Signature): Promise<boolean> {
    const { identifiers } = await this.tx
      .createQueryBuilder()
      .insert()
      .into(Signature)
      .values({ ...signature, strokes: signature.strokes as never })
      .orIgnore()
      .returning('id')
      .execute()
      .then(({ raw }: { raw: unknown[] }) => ({ identifiers: raw }));
    return identifiers.length === 1;
  }

  /** Null when there was none. */
  async removeSignature(agreementId: string, partyId: string): Promise<Signature | null> {
    const signature = await this.tx.findOneBy(Signature, { agreementId, partyId });
    if (signature) await this.tx.delete(Signature, { id: signature.id });
    return signature;
  }

  async picture(agreementId: string, partyId: string): Promise<Buffer | null> {
    const found = await this.tx.findOne(Signature, {
      select: { id: true, picture: true },
      where: { agreementId, partyId },
    });
    return found?.picture ?? null;
  }

  /** Without content. */
  scans(agreementIds: readonly string[]): Promise<AgreementScan[]> {
    if (agreementIds.length === 0) return Promise.resolve([]);
    return this.tx.find(AgreementScan, {
      where: { agreementId: In([...agreementIds]) },
      order: { addedAt: 'ASC', id: 'ASC' },
    });
  }

  scansWhole(agreementId: string): Promise<AgreementScan[]> {
    return this.tx
      .createQueryBuilder(AgreementScan, 's')
      .addSelect('s.content')
      .where('s.agreementId = :agreementId', { agreementId })
      .orderBy('s.addedAt')
      .addOrderBy('s.id')
      .getMany();
  }

  async addScan(scan: AgreementScan): Promise<void> {
    await this.tx.insert(AgreementScan, scan);
  }

  async removeScan(agreementId: string, id: string): Promise<boolean> {
    return (await this.tx.delete(AgreementScan, { agreementId, id })).affected === 1;
  }

  /** The newest of each, without content. */
  async seals(agreementIds: readonly string[]): Promise<Map<string, AgreementSeal>> {
    if (agreementIds.length === 0) return new Map();
    const rows = await this.tx.find(AgreementSeal, {
      where: { agreementId: In([...agreementIds]) },
      order: { version: 'ASC' },
    });
    return new Map(rows.map((row) => [row.agreementId, row]));
  }

  sealWhole(agreementId: string, version: number): Promise<AgreementSeal | null> {
    return this.tx
      .createQueryBuilder(AgreementSeal, 's')
      .addSelect('s.content')
      .where('s.agreementId = :agreementId AND s.version = :version', { agreementId, version })
      .getOne();
  }

  sealBy(where: { code: string } | { sha256: string }): Promise<AgreementSeal | null> {
    return this.tx.findOneBy(AgreementSeal, where);
  }

  async addSeal(seal: AgreementSeal): Promise<void> {
    await this.tx.insert(AgreementSeal, seal);
  }

  /** All that happened to an agreement, in the order in which it did. */
  events(agreementId: string): Promise<AuditEntry[]> {
    return this.tx.find(AuditEntry, {
      where: { subjectKind: 'agreement', subjectId: agreementId },
      order: { at: 'ASC', id: 'ASC' },
    });
  }

  /** The round in which it stands, where it stands in one. */
  async round(agreementId: string): Promise<{ titleZh: string; titleEn: string } | null> {
    const [row] = (await this.tx.query(
      `SELECT r.title_zh AS "titleZh", r.title_en AS "titleEn" FROM ceremony_entries e
       JOIN ceremony_rounds r ON r.id = e.round_id WHERE e.agreement_id = $1 LIMIT 1`,
      [agreementId],
    )) as { titleZh: string; titleEn: string }[];
    return row ?? null;
  }
}
