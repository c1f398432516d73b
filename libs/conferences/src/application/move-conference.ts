import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import { announceCancellation } from '#contracts/jobs/conferences';
import type { ConferenceState } from '#contracts/vocabulary';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import { recordJob } from '#platform/outbox';
import { assertTransition, isAnnouncedState } from '../domain/conference-states.js';
import { noChange } from '../domain/impact.js';
import { canPublish } from '../domain/readiness.js';
import type { MoveConferenceDto } from '../http/conference.dto.js';
import type { ConferenceView } from '../http/conference.view.js';
import { Conference } from '../persistence/conference.entity.js';
import { Conferences } from '../persistence/conferences.js';
import { assertMay } from './conference-access.js';
import { ConferenceImpact } from './conference-impact.js';
import { ConferenceReadiness } from './conference-readiness.js';
import { releaseOnPublishing } from './programme/release-programme.js';
import { describeConference } from './describe-conference.js';

/** Takes a conference along its life: published, live, concluded, archived; or cancelled. */
@Injectable()
export class MoveConference {
  constructor(
    private readonly transactions: Transactions,
    private readonly readiness: ConferenceReadiness,
    private readonly impact: ConferenceImpact,
  ) {}

  run(call: Call, id: string, input: MoveConferenceDto): Promise<ConferenceView> {
    return this.transactions.run(call, async (tx) => {
      const conference = await new Conferences(tx).lock(id);
      assertMay(call, 'conference.edit', conference);
      if (conference.isTemplate) throw new DomainError('conferences.is-template');
      assertTransition(conference.state, input.to);
      const effect = this.effects[input.to];
      const facts = effect ? await effect(tx, call, conference, input) : {};
      await tx.update(Conference, { id }, { ...facts, state: input.to, version: conference.version + 1 });
      await recordAudit(tx, call, {
        action: `conference.${input.to}`,
        subject: { kind: 'conference', id },
        scopeId: id,
        details: { from: conference.state },
      });
      return describeConference(tx, call, id);
    });
  }

  /** What must hold, and what else happens, on the way into a state. */
  private readonly effects: Partial<
    Record<
      ConferenceState,
      (
        tx: Transaction,
        call: Call,
        conference: Conference,
        input: MoveConferenceDto,
      ) => Promise<Partial<Conference>>
    >
  > = {
    published: async (tx, call, conference) => {
      const items = await this.readiness.items(tx, call, conference.id);
      const missing = items.filter((item) => item.isBlocking && !item.isDone).map(({ code }) => code);
      if (!canPublish(items)) throw new DomainError('conferences.not-ready', {}, [], { missing });
      await releaseOnPublishing(tx, call, conference);
      return { publishedAt: call.clock.now() };
    },
    cancelled: async (tx, call, conference, input) => {
      if (!input.reason)
        throw new DomainError('input.invalid', {}, [
          { field: 'reason', code: 'conferences.cancel-needs-reason' },
        ]);
      if (!input.confirm) {
        const record = (await new Conferences(tx).record(conference.id))!;
        const impacts = await this.impact.review(tx, record, { ...noChange, isCancelled: true });
        throw new DomainError('conferences.cancel-hurts', {}, [], { impacts });
      }
      if (isAnnouncedState(conference.state))
        await recordJob(tx, announceCancellation, { conferenceId: conference.id });
      return {
        cancelReason: input.reason,
        cancelledAt: call.clock.now(),
        calendarSequence: conference.calendarSequence + 1,
      };
    },
  };
}
