import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { Representatives } from '../persistence/representatives.js';
import { fullRepresentative, type RepresentativeShown } from './representative-view.js';
import { allow } from './rights.js';

@Injectable()
export class RevealRepresentative {
  constructor(private readonly transactions: Transactions) {}

  run(
    call: Call,
    { organisationId, representativeId }: { organisationId: string; representativeId: string },
  ): Promise<RepresentativeShown> {
    return this.transactions.run(call, async (tx) => {
      allow(call, 'personal-data.read');
      const found = await new Representatives(tx).find(organisationId, representativeId);
      if (!found) throw new DomainError('access.not-found');
      await recordAudit(tx, call, {
        action: 'representative.revealed',
        subject: { kind: 'representative', id: found.id },
        details: { organisationId },
      });
      return fullRepresentative(found);
    });
  }
}
