import { Injectable } from '@nestjs/common';
import { may } from '#contracts/actor';
import { DomainError } from '#contracts/domain-error';
import { fingerprintOf, type SealKey } from '#documents/seal';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions, newId } from '#platform/database';
import { SealKeys } from '../../persistence/evidence/seal-keys.js';

/** A certification authority's key seals from now on. What was sealed before stays valid under its own certificate. */
@Injectable()
export class ImportSealKey {
  constructor(private readonly transactions: Transactions) {}

  run(call: Call, key: SealKey): Promise<{ fingerprint: string }> {
    return this.transactions.run(call, async (tx) => {
      if (!may(call.actor, 'installation.administer')) throw new DomainError('access.forbidden');
      await new SealKeys(tx).import(key, call.clock.now());
      const fingerprint = fingerprintOf(key.certificate);
      await recordAudit(tx, call, {
        action: 'seal-key.imported',
        subject: { kind: 'seal-key', id: newId() },
        details: { fingerprint },
      });
      return { fingerprint };
    });
  }
}
