import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { requireConference } from '#conferences';
import { DomainError } from '#contracts/domain-error';
import type { Call } from '#platform/call';
import { decodeCursor, encodeCursor } from '#platform/cursor';
import { Transactions } from '#platform/database';
import type { MilestoneListQuery } from '../../http/milestones/milestone.dto.js';
import type { MilestoneDetailView, MilestoneListView } from '../../http/milestones/milestone.view.js';
import { MilestoneList, type MilestoneKey } from '../../persistence/milestones/milestone-list.js';
import { Milestones } from '../../persistence/milestones/milestones.js';
import { milestoneDetail, milestoneViews } from './describe-milestones.js';
import { requireMilestone } from './milestone-access.js';
import { PlanMilestones } from './plan-milestones.js';

/** The console's list of a conference, and one milestone with its history. */
@Injectable()
export class ReadMilestones {
  constructor(
    private readonly transactions: Transactions,
    private readonly planMilestones: PlanMilestones,
  ) {}

  /** What was signed a moment ago has its milestones here already. */
  async list(
    { repeat: _, ...call }: Call,
    conferenceId: string,
    { cursor, limit, ...filter }: MilestoneListQuery,
  ): Promise<MilestoneListView> {
    const tx = this.transactions.reader;
    const conference = await requireConference(tx, call, conferenceId, 'signing.read');
    const after = keyOf(cursor);
    if (!after) await this.planMilestones.run(call, conferenceId);
    const list = new MilestoneList(tx, conferenceId, call.clock.now());
    const { ids, next } = await list.page(filter, after, limit);
    const rows = new Map((await new Milestones(tx).byIds(ids)).map((row) => [row.id, row]));
    const counts = after ? [] : await list.counts(filter);
    const chosen = counts.filter(
      ({ state, light }) =>
        (!filter.state?.length || filter.state.includes(state)) &&
        (!filter.light?.length || (light !== null && filter.light.includes(light))),
    );
    return {
      items: await milestoneViews(
        tx,
        call,
        conference,
        ids.flatMap((id) => rows.get(id) ?? []),
      ),
      nextCursor: next && encodeCursor([next.rank, next.dueOn, next.id]),
      total: after ? null : chosen.reduce((sum, { count }) => sum + count, 0),
      counts,
    };
  }

  async one(call: Call, id: string): Promise<MilestoneDetailView> {
    const tx = this.transactions.reader;
    const { conference } = await requireMilestone(tx, call, id, 'signing.read');
    return milestoneDetail(tx, call, conference, id);
  }
}

/** @throws DomainError input.unreadable */
function keyOf(cursor: string | undefined): MilestoneKey | null {
  const parts = decodeCursor(cursor);
  if (!parts) return null;
  const [rank, dueOn, id] = parts.map(String);
  if (!/^[01]$/.test(rank ?? '') || !/^\d{4}-\d{2}-\d{2}$/.test(dueOn ?? '') || !isUUID(id))
    throw new DomainError('input.unreadable');
  return { rank: Number(rank), dueOn: dueOn!, id: id! };
}
