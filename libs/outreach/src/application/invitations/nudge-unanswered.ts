import { Injectable } from '@nestjs/common';
import { localDate, requireConference } from '#conferences';
import { DomainError } from '#contracts/domain-error';
import { unanswered } from '#contracts/outreach/invitation';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import type { NudgeView } from '../../http/invitations/invitations.view.js';
import { addDraft } from '../mailings/create-mailing.js';
import { suggestedLetters } from '../../domain/suggested-letters.js';
import { InvitationList } from '../../persistence/invitations/invitation-list.js';

/**
 * Drafts a mailing to all who have not answered. It names them by the question, not by a list: whoever answers before
 * it leaves is spared.
 */
@Injectable()
export class NudgeUnanswered {
  constructor(private readonly transactions: Transactions) {}

  run(call: Call, conferenceId: string): Promise<NudgeView> {
    return this.transactions.run(call, async (tx) => {
      const conference = await requireConference(tx, call, conferenceId, 'outreach.send');
      const counts = await new InvitationList(tx, conferenceId).counts({ state: unanswered });
      const count = counts
        .filter(({ state }) => unanswered.includes(state))
        .reduce((sum, each) => sum + each.count, 0);
      if (count === 0) throw new DomainError('invitation.nobody-to-nudge');
      const day = localDate(call.clock.now(), conference.timeZone);
      const { id: mailingId } = await addDraft(tx, call, conferenceId, {
        name: call.language === 'zh' ? `提醒未答复者 ${day}` : `Nudge ${day}`,
        purpose: 'nudge',
        audience: { source: 'invitations', invitationStates: [...unanswered] },
        letter: suggestedLetters['nudge-before-closing'],
        schedule: { kind: 'now' },
      });
      return { mailingId, count };
    });
  }
}
