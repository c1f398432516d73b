import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import { requireConference } from '#conferences';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { newId, Transactions } from '#platform/database';
import { CheckInPoints } from '../persistence/check-in-points.js';
import { pointAnswer, type CheckInPointAnswer } from './check-in-point-answer.js';

export interface CheckInPointFacts {
  nameZh: string;
  nameEn: string;
  opensAt?: string | null;
  closesAt?: string | null;
}

/** Adds a point, or changes the one named. */
@Injectable()
export class SaveCheckInPoint {
  constructor(private readonly transactions: Transactions) {}

  run(
    call: Call,
    conferenceId: string,
    pointId: string | null,
    facts: CheckInPointFacts,
  ): Promise<CheckInPointAnswer> {
    return this.transactions.run(call, async (tx) => {
      await requireConference(tx, call, conferenceId, 'conference.edit');
      const points = new CheckInPoints(tx);
      await points.ensureDefault(conferenceId, call.clock.now());
      const kept = pointId === null ? null : await points.find(conferenceId, pointId);
      if (pointId !== null && !kept) throw new DomainError('access.not-found');

      const change = {
        nameZh: facts.nameZh,
        nameEn: facts.nameEn,
        opensAt: facts.opensAt ? new Date(facts.opensAt) : null,
        closesAt: facts.closesAt ? new Date(facts.closesAt) : null,
      };
      if (change.opensAt && change.closesAt && change.closesAt <= change.opensAt)
        throw new DomainError('input.invalid', {}, [{ field: 'closesAt', code: 'check-in.window-order' }]);
      const id = kept?.id ?? newId();
      if (kept) await points.change(id, change);
      else
        await points.add({
          ...change,
          id,
          conferenceId,
          mode: 'once',
          isDefault: false,
          createdAt: call.clock.now(),
        });
      await recordAudit(tx, call, {
        action: kept ? 'check-in-point.changed' : 'check-in-point.added',
        subject: { kind: 'check-in-point', id },
        scopeId: conferenceId,
      });
      const saved = await points.find(conferenceId, id);
      if (!saved) throw new Error('a point just saved is gone');
      return pointAnswer(saved);
    });
  }
}
