import { Injectable } from '@nestjs/common';
import { requireConference } from '#conferences';
import { DomainError } from '#contracts/domain-error';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import type { DockingRulesDto } from '../../http/meetings/ground.dto.js';
import type { DockingRulesView } from '../../http/meetings/ground.view.js';
import { DockingRules } from '../../persistence/meetings/docking-rules.entity.js';
import { Grounds } from '../../persistence/meetings/grounds.js';
import { meetingRules } from './meeting-rules.js';

/** How a conference arranges meetings. Of two who edit at once, the second is told. */
@Injectable()
export class KeepMeetingRules {
  constructor(private readonly transactions: Transactions) {}

  async read(call: Call, conferenceId: string): Promise<DockingRulesView> {
    const tx = this.transactions.reader;
    return view(await meetingRules(tx, await requireConference(tx, call, conferenceId, 'docking.read')));
  }

  set(call: Call, conferenceId: string, wish: DockingRulesDto): Promise<DockingRulesView> {
    return this.transactions.run(call, async (tx) => {
      await requireConference(tx, call, conferenceId, 'docking.edit');
      const rules = readRules(conferenceId, wish);
      await new Grounds(tx, conferenceId).hold();
      const before = await meetingRules(tx, { id: conferenceId });
      if (before.version !== wish.version) throw new DomainError('record.changed-meanwhile');
      await write(tx, rules);
      await recordAudit(tx, call, {
        action: 'docking-rules.set',
        subject: { kind: 'conference', id: conferenceId },
        scopeId: conferenceId,
        details: { version: rules.version, requestQuota: rules.requestQuota, asks: rules.asks },
      });
      return view(rules);
    });
  }
}

function readRules(conferenceId: string, wish: DockingRulesDto): DockingRules {
  const opensAt = wish.opensAt ? new Date(wish.opensAt) : null;
  const closesAt = wish.closesAt ? new Date(wish.closesAt) : null;
  if (opensAt && closesAt && closesAt <= opensAt)
    throw new DomainError('input.invalid', {}, [{ field: 'closesAt', code: 'meetings.window-order' }]);
  const asks = wish.asks.filter(
    (ask, at) => wish.asks.findIndex(({ from, to }) => from === ask.from && to === ask.to) === at,
  );
  const { requestQuota, expiresAfterHours, walkMinutes, isFair, version } = wish;
  return {
    conferenceId,
    asks: asks.map(({ from, to }) => ({ from, to })),
    requestQuota,
    expiresAfterHours,
    walkMinutes,
    isFair,
    opensAt,
    closesAt,
    version: version + 1,
  };
}

const write = async (tx: Transaction, rules: DockingRules): Promise<void> => {
  await tx.upsert(DockingRules, rules, ['conferenceId']);
};

const view = ({ conferenceId: _, opensAt, closesAt, ...rules }: DockingRules): DockingRulesView => ({
  ...rules,
  opensAt: opensAt?.toISOString() ?? null,
  closesAt: closesAt?.toISOString() ?? null,
});
