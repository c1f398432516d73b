import { Injectable } from '@nestjs/common';
import { requireConference } from '#conferences';
import { DomainError } from '#contracts/domain-error';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import { askFault } from '../../domain/meetings/may-ask.js';
import type { PartnerSuggestionsView } from '../../http/meetings/requests.view.js';
import { MatchCandidates } from '../../persistence/matching/match-candidates.js';
import { Meetings } from '../../persistence/meetings/meetings.js';
import { People, type Person } from '../../persistence/meetings/people.js';
import { reasonWords } from '../matching/reason-words.js';
import { SuggestForItem } from '../matching/suggest-for-item.js';
import { meetingRules } from './meeting-rules.js';
import { partnerView } from './partner-view.js';

const SHOWN = 8;
/** As many suggestions as are looked at for each item. */
const LOOKED_AT = 30;
/** Of whom those with the fewest meetings are offered where nothing fits. */
const OTHERS = 500;

/**
 * Whom somebody without a meeting could meet: first who presents what fits what they ask or offer, with the reason; then
 * those who have the fewest meetings themselves.
 */
@Injectable()
export class SuggestPartners {
  constructor(
    private readonly transactions: Transactions,
    private readonly suggest: SuggestForItem,
  ) {}

  async run(call: Call, conferenceId: string, registrationId: string): Promise<PartnerSuggestionsView> {
    const tx = this.transactions.reader;
    await requireConference(tx, call, conferenceId, 'docking.read');
    const person = await new People(tx).find(registrationId);
    if (person?.conferenceId !== conferenceId) throw new DomainError('access.not-found');
    const { asks } = await meetingRules(tx, { id: conferenceId });
    const mayMeet = (other: Person): boolean =>
      askFault(asks, person, other) === null || askFault(asks, other, person) === null;
    const meetings = new Meetings(tx);
    const known = await meetings.partnersOf(person.id);
    const loads = await meetings.loads(conferenceId);
    const reasons = await this.reasons(tx, call, person);
    const fitting = await new People(tx).byIds([...reasons.keys()]);
    const types = [...new Set(asks.flatMap(({ from, to }) => [from, to]))];
    const choice = { conferenceId, types, notOrganisationId: person.organisationId };
    const others = (await new People(tx).choose(choice, null, OTHERS)).sort(
      (a, b) => (loads.get(a.id) ?? 0) - (loads.get(b.id) ?? 0),
    );
    const inOrder = [
      ...[...reasons.keys()].flatMap((id) => fitting.get(id) ?? []),
      ...others.filter(({ id }) => !reasons.has(id)),
    ];
    return {
      items: inOrder
        .filter((other) => mayMeet(other) && !known.has(other.id))
        .slice(0, SHOWN)
        .map((other) => ({
          ...partnerView(other),
          reason: reasons.get(other.id) ?? '',
          meetings: loads.get(other.id) ?? 0,
        })),
    };
  }

  /** By presenter, the best fitting first. */
  private async reasons(tx: Transaction, call: Call, person: Person): Promise<Map<string, string>> {
    const candidates = new MatchCandidates(tx);
    const brought = await candidates.broughtBy(person.conferenceId, person.id, person.organisationId);
    const reasons = new Map<string, string>();
    for (const item of brought) {
      const found = await this.suggest.suggestions(tx, item, LOOKED_AT);
      const items = await candidates.byIds(found.map(({ itemId }) => itemId));
      for (const suggestion of found) {
        const presenterId = items.get(suggestion.itemId)?.presenterId;
        if (presenterId && suggestion.verdict !== 'rejected' && !reasons.has(presenterId))
          reasons.set(presenterId, reasonWords(suggestion, call.language));
      }
    }
    return reasons;
  }
}
