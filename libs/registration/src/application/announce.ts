import { Injectable } from '@nestjs/common';
import type { RegistrationState } from '#contracts/vocabulary';
import { findConference } from '#conferences';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { activeStates } from '../domain/registration-state.js';
import { Notices } from '../persistence/notices.js';
import { writeTo, type MailTemplate } from './write-mails.js';

const BATCH = 500;

export type Announcement = Extract<
  MailTemplate,
  'registration.conference-cancelled' | 'registration.conference-changed'
>;

/** Tells everyone registered about their conference, each once for each of its versions, however often it runs. */
@Injectable()
export class Announce {
  constructor(private readonly transactions: Transactions) {}

  /** How many were written to. */
  async run(call: Call, conferenceId: string, template: Announcement): Promise<number> {
    let told = 0;
    for (;;) {
      const count = await this.batch(call, conferenceId, template, activeStates);
      told += count;
      if (count < BATCH) return told;
    }
  }

  private batch(
    call: Call,
    conferenceId: string,
    template: Announcement,
    states: readonly RegistrationState[],
  ): Promise<number> {
    return this.transactions.run(call, async (tx) => {
      const conference = await findConference(tx, conferenceId);
      if (!conference) return 0;
      const notice = { conferenceId, template, sequence: conference.calendarSequence };
      const untold = await new Notices(tx).claim(notice, states, call.clock.now(), BATCH);
      await writeTo(tx, call, untold, template);
      return untold.length;
    });
  }
}
