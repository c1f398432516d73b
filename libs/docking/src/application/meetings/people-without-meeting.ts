import { Injectable } from '@nestjs/common';
import { requireConference } from '#conferences';
import { DomainError } from '#contracts/domain-error';
import { participantTypes, type ParticipantType } from '#contracts/vocabulary';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { encodeCursor } from '#platform/cursor';
import { Transactions, type Transaction } from '#platform/database';
import type { PeopleWithoutQuery } from '../../http/meetings/requests.dto.js';
import type { NudgedView, PeopleWithoutView } from '../../http/meetings/requests.view.js';
import { Grounds } from '../../persistence/meetings/grounds.js';
import { People } from '../../persistence/meetings/people.js';
import { PeopleWithout } from '../../persistence/meetings/people-without.js';
import { meetingRules } from './meeting-rules.js';
import { partnerView } from './partner-view.js';
import { nameKey } from './read-own-meetings.js';
import { tell } from './tell.js';

const MOST_AT_ONCE = 1000;

/** Nobody without a meeting goes unnoticed: who they are, and a mail that says how to find somebody, once each. */
@Injectable()
export class PeopleWithoutMeeting {
  constructor(private readonly transactions: Transactions) {}

  async list(
    call: Call,
    conferenceId: string,
    { cursor, limit, participantType, ...rest }: PeopleWithoutQuery,
  ): Promise<PeopleWithoutView> {
    const tx = this.transactions.reader;
    await requireConference(tx, call, conferenceId, 'docking.read');
    const types = (await meetingTypes(tx, conferenceId)).filter(
      (type) => !participantType?.length || participantType.includes(type),
    );
    const filter = { ...rest, types };
    const without = new PeopleWithout(tx, conferenceId);
    const after = nameKey(cursor);
    const rows = await without.page(filter, after, limit + 1);
    const shown = rows.slice(0, limit);
    const people = await new People(tx).byIds(shown.map(({ id }) => id));
    const last = shown.at(-1);
    const counts = after ? null : await without.counts(filter);
    return {
      items: shown.flatMap(({ id, toAnswer, sent, hasEmail, nudgedAt }) => {
        const person = people.get(id);
        if (!person) return [];
        return [
          { ...partnerView(person), toAnswer, sent, hasEmail, nudgedAt: nudgedAt?.toISOString() ?? null },
        ];
      }),
      nextCursor: rows.length > limit && last ? encodeCursor([last.name, last.id]) : null,
      total: counts?.total ?? null,
      toNudge: counts?.toNudge ?? null,
    };
  }

  nudge(call: Call, conferenceId: string, registrationIds: readonly string[]): Promise<NudgedView> {
    return this.transactions.run(call, async (tx) => {
      await requireConference(tx, call, conferenceId, 'docking.edit');
      // two organisers at once write to nobody twice
      await new Grounds(tx, conferenceId).hold();
      const filter = { types: participantTypes, ids: registrationIds, nudged: false };
      const rows = await new PeopleWithout(tx, conferenceId).page(filter, null, MOST_AT_ONCE);
      const people = await new People(tx).byIds(rows.filter(({ hasEmail }) => hasEmail).map(({ id }) => id));
      const nudged = await tell(tx, call, [...people.values()], 'docking.meeting-nudge');
      if (nudged === 0) throw new DomainError('meetings.nobody-to-nudge');
      await recordAudit(tx, call, {
        action: 'meeting-nudges.sent',
        subject: { kind: 'conference', id: conferenceId },
        scopeId: conferenceId,
        details: { nudged },
      });
      return { nudged, left: new Set(registrationIds).size - nudged };
    });
  }
}

/** Types that take part in meetings: who may ask or be asked. */
async function meetingTypes(tx: Transaction, conferenceId: string): Promise<ParticipantType[]> {
  const { asks } = await meetingRules(tx, { id: conferenceId });
  return [...new Set(asks.flatMap(({ from, to }) => [from, to]))];
}
