import { Injectable } from '@nestjs/common';
import { recordAudit } from '#platform/audit';
import { may } from '#contracts/actor';
import { DomainError } from '#contracts/domain-error';
import type { Call } from '#platform/call';
import { Transactions, newId } from '#platform/database';
import { TicketKeys } from '../persistence/ticket-keys.js';

/** A new key signs from now on. With `retireOthers` (a key got out) codes signed before are refused at once. */
@Injectable()
export class RotateTicketKey {
  constructor(private readonly transactions: Transactions) {}

  run(call: Call, { retireOthers }: { retireOthers: boolean }): Promise<{ keyId: number }> {
    return this.transactions.run(call, async (tx) => {
      if (!may(call.actor, 'installation.administer')) throw new DomainError('access.forbidden');
      const keys = new TicketKeys(tx);
      const { id: keyId } = await keys.rotate(call.clock.now());
      if (retireOthers) await keys.retireOthers(keyId, call.clock.now());
      const details = { keyId, retireOthers };
      await recordAudit(tx, call, {
        action: 'ticket-key.rotated',
        subject: { kind: 'ticket-key', id: newId() },
        details,
      });
      return { keyId };
    });
  }
}
