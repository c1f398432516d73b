import { Injectable } from '@nestjs/common';
import type { ParticipantType, RegistrationState } from '#contracts/vocabulary';
import { requireConference } from '#conferences';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { maskMobile } from '#platform/text';
import { inLanguage } from '../domain/words.js';
import { Attendees } from '../persistence/attendees.js';

export interface FoundAttendee {
  registrationId: string;
  name: string;
  title: string | null;
  organisation: string;
  participantType: ParticipantType;
  state: RegistrationState;
  mobile: string | null;
  firstAt: string | null;
  pointName: string | null;
}

/** Finds people at the door who have no code at hand; contact data stays masked. */
@Injectable()
export class SearchAttendees {
  constructor(private readonly transactions: Transactions) {}

  async run(
    call: Call,
    conferenceId: string,
    { q, limit }: { q: string; limit: number },
  ): Promise<{ items: FoundAttendee[] }> {
    const tx = this.transactions.reader;
    await requireConference(tx, call, conferenceId, 'check-in.scan');
    const found = await new Attendees(tx).search(conferenceId, q, limit);
    return {
      items: found.map((one) => ({
        registrationId: one.id,
        name: one.name,
        title: one.title,
        organisation: inLanguage(call.language, one.organisation_zh, one.organisation_en),
        participantType: one.participant_type,
        state: one.state,
        mobile: one.mobile === null ? null : maskMobile(one.mobile),
        firstAt: one.entered_at?.toISOString() ?? null,
        pointName: one.entered_at === null ? null : inLanguage(call.language, one.point_zh, one.point_en),
      })),
    };
  }
}
