import { Injectable } from '@nestjs/common';
import { requireConference } from '#conferences';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import type { InvitationsQuery } from '../../http/invitations/invitations.dto.js';
import type { InvitationDetailView, InvitationListView } from '../../http/invitations/invitations.view.js';
import { InvitationList } from '../../persistence/invitations/invitation-list.js';
import { Invitations } from '../../persistence/invitations/invitations.js';
import { afterKey, cursorOf } from './invitation-cursor.js';
import { describeInvitation } from './describe-invitation.js';
import { requireInvitation } from './require-invitation.js';
import { invitationTimeline } from './invitation-timeline.js';

/** The console's list of invitations, and one with everything that became of it. */
@Injectable()
export class ReadInvitations {
  constructor(private readonly transactions: Transactions) {}

  async list(call: Call, conferenceId: string, query: InvitationsQuery): Promise<InvitationListView> {
    const tx = this.transactions.reader;
    await requireConference(tx, call, conferenceId, 'outreach.read');
    const { cursor, limit, ...filter } = query;
    const after = afterKey(cursor);
    const list = new InvitationList(tx, conferenceId);
    const rows = await list.page(filter, after, limit + 1);
    const shown = rows.slice(0, limit);
    const page = {
      items: shown.map(describeInvitation),
      nextCursor: rows.length > limit ? cursorOf(shown.at(-1)!) : null,
    };
    if (after) return { ...page, total: null, counts: [], held: null, missedHolds: null, waves: [] };
    const [counts, holds, waves] = await Promise.all([list.counts(filter), list.holds(), list.waves()]);
    const chosen = counts.filter(({ state }) => !filter.state?.length || filter.state.includes(state));
    return {
      ...page,
      total: chosen.reduce((sum, { count }) => sum + count, 0),
      counts,
      held: holds.held,
      missedHolds: holds.missed,
      waves,
    };
  }

  async one(call: Call, id: string): Promise<InvitationDetailView> {
    const tx = this.transactions.reader;
    const { invitation } = await requireInvitation(tx, call, id, 'outreach.read');
    const invitations = new Invitations(tx);
    const [row] = await new InvitationList(tx, invitation.conferenceId).page({ ids: [id] }, null, 1);
    const from = invitation.forwardedFromId ? await invitations.find(invitation.forwardedFromId) : null;
    const to = invitation.forwardedAt ? await invitations.passedOnTo(id) : null;
    return {
      ...describeInvitation(row!),
      passedOnFromId: from?.id ?? null,
      passedOnFromName: from?.name ?? null,
      passedOnToId: to?.id ?? null,
      passedOnToName: to?.name ?? null,
      timeline: await invitationTimeline(tx, invitation),
    };
  }
}
