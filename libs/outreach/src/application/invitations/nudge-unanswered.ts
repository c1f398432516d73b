import { Injectable } from '@nestjs/common';
import { requireConference } from '#conferences';
import { DomainError } from '#contracts/domain-error';
import { unanswered } from '#contracts/outreach/invitation';
import type { Letter, LetterText } from '#contracts/outreach/letter';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { newId, Transactions } from '#platform/database';
import type { NudgeView } from '../../http/invitations/invitations.view.js';
import { InvitationList } from '../../persistence/invitations/invitation-list.js';
import { Mailing } from '../../persistence/mailing.entity.js';

/**
 * Drafts a mailing to all who have not answered. It names them by the question, not by a list: whoever answers before
 * it leaves is spared.
 */
@Injectable()
export class NudgeUnanswered {
  constructor(private readonly transactions: Transactions) {}

  run(call: Call, conferenceId: string): Promise<NudgeView> {
    return this.transactions.run(call, async (tx) => {
      await requireConference(tx, call, conferenceId, 'outreach.send');
      const counts = await new InvitationList(tx, conferenceId).counts({ state: unanswered });
      const count = counts
        .filter(({ state }) => unanswered.includes(state))
        .reduce((sum, each) => sum + each.count, 0);
      if (count === 0) throw new DomainError('invitation.nobody-to-nudge');
      const now = call.clock.now();
      const day = now.toISOString().slice(0, 10);
      const mailingId = newId();
      await tx.insert(Mailing, {
        id: mailingId,
        conferenceId,
        name: call.language === 'zh' ? `提醒未答复者 ${day}` : `Nudge ${day}`,
        purpose: 'nudge',
        state: 'draft',
        audience: { source: 'invitations', invitationStates: [...unanswered] },
        letter: nudge,
        schedule: { kind: 'now' },
        createdAt: now,
      } as never); // TypeORM's partial type does not reach into jsonb
      await recordAudit(tx, call, {
        action: 'mailing.drafted',
        subject: { kind: 'mailing', id: mailingId },
        scopeId: conferenceId,
        details: { purpose: 'nudge', count },
      });
      return { mailingId, count };
    });
  }
}

const zh: LetterText = {
  subject: '期待您的答复：{{conference}}',
  greeting: '{{name}}，您好：',
  blocks: [
    {
      kind: 'paragraph',
      text: '我们此前邀请您参加「{{conference}}」，还没有收到您的答复。能否参加，都请点下面的按钮告诉我们。',
    },
    { kind: 'facts' },
    { kind: 'button', label: '查看邀请并答复', target: 'invitation' },
  ],
  closing: '{{sender}}',
};
const en: LetterText = {
  subject: 'May we hear from you: {{conference}}',
  greeting: 'Dear {{name}},',
  blocks: [
    {
      kind: 'paragraph',
      text: 'We have invited you to {{conference}} and not heard from you yet. Whether or not you can come, please tell us with the button below.',
    },
    { kind: 'facts' },
    { kind: 'button', label: 'See the invitation and answer', target: 'invitation' },
  ],
  closing: '{{sender}}',
};
const nudge: Letter = { zh, en };
