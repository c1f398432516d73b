import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { HttpSettings } from '#config';
import { findConference } from '#conferences';
import { DomainError } from '#contracts/domain-error';
import { codeOf } from '#contracts/signing/evidence';
import { fingerprintOf, keySealer, type SealKey } from '#documents/seal';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import type { Agreement } from '../../persistence/agreements/agreement.entity.js';
import { Agreements } from '../../persistence/agreements/agreements.js';
import { EvidenceRows } from '../../persistence/evidence/evidence-rows.js';
import { SealKeys } from '../../persistence/evidence/seal-keys.js';
import { requireAgreement } from '../agreements/agreement-access.js';
import { noteAgreement } from '../agreements/note-agreement.js';
import { buildSealed, evidenceColours } from './build-sealed.js';
import { readFacts } from './read-facts.js';

/** Makes the sealed PDF of an agreement; what was sealed before stays as it is. */
@Injectable()
export class SealAgreement {
  constructor(
    private readonly transactions: Transactions,
    private readonly settings: HttpSettings,
  ) {}

  /** @throws DomainError evidence.not-signed, evidence.signed-other-text */
  run(call: Call, id: string): Promise<{ version: number; code: string }> {
    return this.transactions.run(call, async (tx) => {
      await requireAgreement(tx, call, id, 'signing.edit');
      return this.seal(tx, call, id);
    });
  }

  /** As `run`, for whoever was allowed before. What was sealed since `since` is not sealed again: two runs may meet. */
  async seal(
    tx: Transaction,
    call: Call,
    id: string,
    since: Date | null = null,
  ): Promise<{ version: number; code: string }> {
    const agreement = await new Agreements(tx).lock(id);
    const conference = agreement && (await findConference(tx, agreement.conferenceId));
    if (!conference) throw new DomainError('access.not-found');
    if (!isSigned(agreement)) throw new DomainError('evidence.not-signed');
    const rows = new EvidenceRows(tx);
    const newest = (await rows.seals([id])).get(id);
    if (newest && since && newest.madeAt >= since) return newest;
    const version = (newest?.version ?? 0) + 1;
    const code = codeOf(randomBytes(12));
    const madeAt = call.clock.now();
    const key = await this.key(tx, call);
    // before it is made, so that its own page tells of it
    await noteAgreement(tx, call, agreement, 'sealed', { version, code });
    const { baseUrl } = this.settings;
    const facts = await readFacts(tx, agreement, conference, { code, baseUrl, madeAt });
    const content = await buildSealed(facts, keySealer(key), evidenceColours);
    await rows.addSeal({
      agreementId: id,
      version,
      code,
      sha256: createHash('sha256').update(content).digest('hex'),
      sizeBytes: content.byteLength,
      content,
      fingerprint: fingerprintOf(key.certificate),
      madeAt,
    });
    return { version, code };
  }

  private key(tx: Transaction, call: Call): Promise<SealKey> {
    return new SealKeys(tx).sealing(call.clock.now(), new URL(this.settings.baseUrl).host);
  }
}

export const isSigned = ({ state }: Pick<Agreement, 'state'>): boolean =>
  state === 'signed' || state === 'in-force';
