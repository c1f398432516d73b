import { Injectable } from '@nestjs/common';
import { requireConference } from '#conferences';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { usualQuietHours } from '../../domain/mailing-defaults.js';
import { suggestedRules, type SuggestedRule, type SuggestionKey } from '../../domain/suggested-rules.js';
import type { MailingListView, SuggestionListView } from '../../http/mailings/mailing.view.js';
import type { Mailing } from '../../persistence/mailing.entity.js';
import { Mailings } from '../../persistence/mailings.js';
import { addDraft } from './create-mailing.js';
import { describeRows } from './describe-mailing.js';
import { dueOf, momentsOf } from './due-of.js';

const isAlike = (rule: SuggestedRule) => (mailing: Mailing) =>
  mailing.purpose === rule.purpose && JSON.stringify(inOrder(mailing)) === JSON.stringify(inOrder(rule));
/** jsonb keeps no order of keys. */
const inOrder = ({ schedule }: Pick<Mailing, 'schedule'>): unknown[] =>
  Object.entries(schedule).toSorted(([a], [b]) => (a < b ? -1 : 1));

/** Rules that nearly every conference wants, and the ones chosen of them as drafts. */
@Injectable()
export class SuggestRules {
  constructor(private readonly transactions: Transactions) {}

  async list(call: Call, conferenceId: string): Promise<SuggestionListView> {
    const tx = this.transactions.reader;
    const conference = await requireConference(tx, call, conferenceId, 'outreach.read');
    const moments = await momentsOf(tx, conference);
    const there = await new Mailings(tx).ofConference(conferenceId);
    const now = call.clock.now();
    return {
      items: suggestedRules.map((rule) => {
        const timed = {
          ...usualQuietHours,
          schedule: rule.schedule,
          goodForHours: rule.goodFor,
          dueAt: null,
        };
        const due = dueOf(timed, moments, now);
        return {
          key: rule.key,
          name: rule.name[call.language],
          purpose: rule.purpose,
          schedule: rule.schedule,
          dueAt: due?.dueAt.toISOString() ?? null,
          isThere: there.some(isAlike(rule)),
          isOver: due !== null && now >= due.latestAt,
        };
      }),
    };
  }

  add(call: Call, conferenceId: string, keys: readonly SuggestionKey[]): Promise<MailingListView> {
    return this.transactions.run(call, async (tx) => {
      const conference = await requireConference(tx, call, conferenceId, 'outreach.send');
      const there = await new Mailings(tx).ofConference(conferenceId);
      const wanted = suggestedRules.filter((rule) => keys.includes(rule.key) && !there.some(isAlike(rule)));
      const added: Mailing[] = [];
      for (const { name, purpose, audience, schedule, letter, attachments, goodFor } of wanted)
        added.push(
          await addDraft(tx, call, conferenceId, {
            name: name[call.language],
            purpose,
            audience,
            schedule,
            letter,
            attachments,
            goodForHours: goodFor,
          }),
        );
      return { items: await describeRows(tx, call, conference, added), nextCursor: null };
    });
  }
}
