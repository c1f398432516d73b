import { In } from 'typeorm';
import type { Transaction } from '#platform/database';
import { AgreementFile } from './agreement-file.entity.js';
import { AgreementKind } from './agreement-kind.entity.js';
import { AgreementParty } from './agreement-party.entity.js';
import { AgreementText } from './agreement-text.entity.js';
import { AgreementWitness } from './agreement-witness.entity.js';
import { Agreement } from './agreement.entity.js';

/** Positions are unique: while they change, the old ones stand out of the way. */
const OUT_OF_THE_WAY = 1000;

export class Agreements {
  constructor(private readonly tx: Transaction) {}

  find(id: string): Promise<Agreement | null> {
    return this.tx.findOneBy(Agreement, { id });
  }

  byIds(ids: readonly string[]): Promise<Agreement[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.tx.findBy(Agreement, { id: In([...ids]) });
  }

  /** Nobody else changes it, its parties or its texts until this transaction ends. */
  lock(id: string): Promise<Agreement | null> {
    return this.tx.findOne(Agreement, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** One at a time draws up the agreement of a meeting: held until commit. */
  async holdMeeting(meetingId: string): Promise<void> {
    await this.tx.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`agreement-of:${meetingId}`]);
  }

  ofMeeting(meetingId: string): Promise<Agreement | null> {
    return this.tx.findOneBy(Agreement, { meetingId });
  }

  byNumber(conferenceId: string, number: string): Promise<Agreement | null> {
    return this.tx.findOneBy(Agreement, { conferenceId, number });
  }

  ofConference(conferenceId: string): Promise<Agreement[]> {
    return this.tx.find(Agreement, { where: { conferenceId }, order: { id: 'ASC' } });
  }

  async add(agreement: Agreement): Promise<void> {
    await this.tx.insert(Agreement, agreement);
  }

  async change(id: string, changes: Partial<Agreement>): Promise<void> {
    await this.tx.update(Agreement, id, { ...changes, version: () => 'version + 1' });
  }

  /** It has its place in a round of a ceremony. */
  async isPlaced(id: string): Promise<boolean> {
    const rows: unknown[] = await this.tx.query('SELECT 1 FROM ceremony_entries WHERE agreement_id = $1', [
      id,
    ]);
    return rows.length > 0;
  }

  /** By their position. */
  parties(ids: readonly string[]): Promise<AgreementParty[]> {
    return ids.length === 0
      ? Promise.resolve([])
      : this.tx.find(AgreementParty, {
          where: { agreementId: In([...ids]) },
          order: { agreementId: 'ASC', position: 'ASC' },
        });
  }

  findParty(id: string): Promise<AgreementParty | null> {
    return this.tx.findOneBy(AgreementParty, { id });
  }

  async changeParty(id: string, changes: Partial<AgreementParty>): Promise<void> {
    await this.tx.update(AgreementParty, id, changes);
  }

  /** These and no others; who was a party before and still is keeps its row. */
  async setParties(agreementId: string, parties: readonly AgreementParty[]): Promise<void> {
    const before = await this.parties([agreementId]);
    const gone = before.filter(({ id }) => !parties.some((party) => party.id === id)).map(({ id }) => id);
    if (gone.length > 0) await this.tx.delete(AgreementParty, { id: In(gone) });
    await this.tx.query(`UPDATE agreement_parties SET position = position + $2 WHERE agreement_id = $1`, [
      agreementId,
      OUT_OF_THE_WAY,
    ]);
    for (const party of parties)
      if (before.some(({ id }) => id === party.id)) await this.tx.update(AgreementParty, party.id, party);
      else await this.tx.insert(AgreementParty, party);
  }

  witnesses(ids: readonly string[]): Promise<AgreementWitness[]> {
    return ids.length === 0
      ? Promise.resolve([])
      : this.tx.find(AgreementWitness, {
          where: { agreementId: In([...ids]) },
          order: { agreementId: 'ASC', position: 'ASC' },
        });
  }

  async setWitnesses(agreementId: string, witnesses: readonly AgreementWitness[]): Promise<void> {
    await this.tx.delete(AgreementWitness, { agreementId });
    if (witnesses.length > 0) await this.tx.insert(AgreementWitness, [...witnesses]);
  }

  /** Newest first, without their content. */
  texts(agreementId: string): Promise<AgreementText[]> {
    return this.tx.find(AgreementText, { where: { agreementId }, order: { version: 'DESC' } });
  }

  /** The ones that count, by agreement; without their content. */
  async textsThatCount(ids: readonly string[]): Promise<Map<string, AgreementText>> {
    if (ids.length === 0) return new Map();
    const rows = await this.tx
      .createQueryBuilder(AgreementText, 't')
      .innerJoin(Agreement, 'a', 'a.id = t.agreementId AND a.textVersion = t.version')
      .where('a.id IN (:...ids)', { ids })
      .getMany();
    return new Map(rows.map((row) => [row.agreementId, row]));
  }

  /** With its content. */
  text(agreementId: string, version: number): Promise<AgreementText | null> {
    return this.tx
      .createQueryBuilder(AgreementText, 't')
      .addSelect('t.content')
      .where({ agreementId, version })
      .getOne();
  }

  async addText(text: AgreementText): Promise<void> {
    await this.tx.insert(AgreementText, text);
  }

  files(agreementId: string): Promise<AgreementFile[]> {
    return this.tx.find(AgreementFile, { where: { agreementId }, order: { addedAt: 'ASC', id: 'ASC' } });
  }

  file(agreementId: string, id: string): Promise<AgreementFile | null> {
    return this.tx
      .createQueryBuilder(AgreementFile, 'f')
      .addSelect('f.content')
      .where({ agreementId, id })
      .getOne();
  }

  async addFile(file: AgreementFile): Promise<void> {
    await this.tx.insert(AgreementFile, file);
  }

  async dropFile(agreementId: string, id: string): Promise<boolean> {
    return (await this.tx.delete(AgreementFile, { agreementId, id })).affected === 1;
  }

  /** By their order; those no longer offered too. */
  kinds(): Promise<AgreementKind[]> {
    return this.tx.find(AgreementKind, { order: { position: 'ASC', id: 'ASC' } });
  }

  findKind(id: string): Promise<AgreementKind | null> {
    return this.tx.findOneBy(AgreementKind, { id });
  }
}
