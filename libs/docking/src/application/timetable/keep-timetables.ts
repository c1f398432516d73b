import { Injectable } from '@nestjs/common';
import { requireConference } from '#conferences';
import { DomainError } from '#contracts/domain-error';
import type { Permission } from '#contracts/permissions';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import type { TimetableListView, TimetableSummaryView } from '../../http/timetable/timetable.view.js';
import { Timetable } from '../../persistence/meetings/timetable.entity.js';
import { Timetables } from '../../persistence/meetings/timetables.js';
import { timetableSummary } from './timetable-views.js';

/** The versions of a conference's timetable: looked at, stopped, thrown away. */
@Injectable()
export class KeepTimetables {
  constructor(private readonly transactions: Transactions) {}

  async list(call: Call, conferenceId: string): Promise<TimetableListView> {
    const tx = this.transactions.reader;
    await requireConference(tx, call, conferenceId, 'docking.read');
    return { items: (await new Timetables(tx, conferenceId).all()).map(timetableSummary) };
  }

  /** What was found so far is kept; a run that no worker has begun yet is called off. */
  stop(call: Call, id: string): Promise<TimetableSummaryView> {
    return this.transactions.run(call, async (tx) => {
      const { version, timetables } = await requireTimetable(tx, call, id, 'docking.edit');
      if (version.state === 'computing' && !version.stopAskedAt)
        await timetables.change(id, {
          stopAskedAt: call.clock.now(),
          ...(version.heardAt ? {} : { state: 'superseded' }),
        });
      return timetableSummary((await timetables.find(id))!);
    });
  }

  /** @throws DomainError timetable.is-not-provisional */
  drop(call: Call, id: string): Promise<void> {
    return this.transactions.run(call, async (tx) => {
      const { version, timetables } = await requireTimetable(tx, call, id, 'docking.edit');
      if (version.state !== 'provisional' && version.state !== 'failed')
        throw new DomainError('timetable.is-not-provisional');
      await timetables.change(id, { state: 'superseded' });
      await recordAudit(tx, call, {
        action: 'timetable.dropped',
        subject: { kind: 'timetable', id },
        scopeId: version.conferenceId,
        details: { number: version.number },
      });
    });
  }
}

export interface TimetableInHand {
  version: Timetable;
  timetables: Timetables;
}

/**
 * A version that the caller may do this to; locked when it may be changed.
 * @throws DomainError access.not-found also for one of a conference the caller has no rights in
 */
export async function requireTimetable(
  tx: Transaction,
  call: Call,
  id: string,
  permission: Extract<Permission, `docking.${string}`>,
): Promise<TimetableInHand> {
  const found = await tx.findOneBy(Timetable, { id });
  if (!found) throw new DomainError('access.not-found');
  await requireConference(tx, call, found.conferenceId, permission);
  const timetables = new Timetables(tx, found.conferenceId);
  const version = permission === 'docking.edit' ? await timetables.lock(id) : found;
  return { version: version!, timetables };
}
