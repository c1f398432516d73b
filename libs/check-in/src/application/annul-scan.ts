import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import { requireConference } from '#conferences';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { Scans } from '../persistence/scans.js';

export interface AnnulledScan {
  scanId: string;
  annulledAt: string;
  reason: string;
  isInside: boolean;
}

/** Undoes a scan with a reason. The scan stays on record; the entry is made to follow from what is left. */
@Injectable()
export class AnnulScan {
  constructor(private readonly transactions: Transactions) {}

  run(call: Call, scanId: string, reason: string): Promise<AnnulledScan> {
    return this.transactions.run(call, async (tx) => {
      const scans = new Scans(tx);
      const scan = await scans.find(scanId);
      if (!scan) throw new DomainError('access.not-found');
      await requireConference(tx, call, scan.conferenceId, 'check-in.undo');
      const { registrationId } = scan;
      if (scan.verdict === 'refused' || !registrationId) throw new DomainError('check-in.nothing-to-undo');

      const at = call.clock.now();
      const by = call.actor.kind === 'user' ? call.actor.userId : null;
      const wasInside = await scans.lockEntry(registrationId);
      if (!wasInside || !(await scans.annul(scanId, at, by, reason)))
        throw new DomainError('check-in.already-undone');
      await scans.annulWhatLeaned(registrationId, at, by, reason);
      const isInside = await scans.deriveEntry(registrationId);
      await recordAudit(tx, call, {
        action: 'scan.annulled',
        subject: { kind: 'registration', id: registrationId },
        scopeId: scan.conferenceId,
        details: { scanId, isInside },
      });
      return { scanId, annulledAt: at.toISOString(), reason, isInside };
    });
  }
}
