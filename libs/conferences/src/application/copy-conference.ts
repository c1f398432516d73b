import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions, newId } from '#platform/database';
import { searchText } from '#platform/text';
import { timeFaults } from '../domain/conference-times.js';
import { moveAlong } from '../domain/local-time.js';
import type { CopyConferenceDto } from '../http/conference.dto.js';
import type { ConferenceView } from '../http/conference.view.js';
import { ConferenceParts } from '../persistence/conference-parts.js';
import { Conference } from '../persistence/conference.entity.js';
import { Conferences } from '../persistence/conferences.js';
import { ProgrammeSession } from '../persistence/programme-session.entity.js';
import { Programmes } from '../persistence/programmes.js';
import { assertMay } from './conference-access.js';
import { ConferenceCopied } from './conference-copied.js';
import { describeConference } from './describe-conference.js';
import { newSlug, requireCampaign } from './schedule-conference.js';

/** A new draft with everything but people; each time moved along with the start, on the clocks of its zone. */
@Injectable()
export class CopyConference {
  constructor(
    private readonly transactions: Transactions,
    private readonly copied: ConferenceCopied,
  ) {}

  run(call: Call, id: string, input: CopyConferenceDto): Promise<ConferenceView> {
    return this.transactions.run(call, async (tx) => {
      const original = await new Conferences(tx).find(id);
      assertMay(call, 'conference.read', original);
      const campaign = await requireCampaign(tx, call, input.campaignId ?? original.campaignId);
      const { timeZone } = original;
      const startsAt = new Date(input.startsAt);
      const move = (moment: Date): Date =>
        moveAlong(moment, { at: original.startsAt, timeZone }, { at: startsAt, timeZone });
      const times = {
        startsAt,
        endsAt: move(original.endsAt),
        registrationOpensAt: move(original.registrationOpensAt),
        registrationClosesAt: move(original.registrationClosesAt),
      };
      const faults = timeFaults({ ...times, timeZone });
      if (faults.length > 0)
        throw new DomainError('input.invalid', {}, [{ field: 'startsAt', code: faults[0]!.code }]);

      const from = new ConferenceParts(tx, id);
      const hosts = await from.hosts();
      const university = hosts.find(({ part }) => part === 'host-university')?.organisationId;
      const copyId = newId();
      await tx.insert(Conference, {
        ...original,
        ...times,
        id: copyId,
        slug: await newSlug(tx, university, startsAt, timeZone),
        campaignId: campaign.id,
        state: 'draft',
        titleZh: input.titleZh,
        titleEn: input.titleEn ?? '',
        searchText: searchText(input.titleZh, input.titleEn),
        calendarSequence: 0,
        cancelReason: '',
        cancelledAt: null,
        publishedAt: null,
        createdAt: call.clock.now(),
        isDemo: false,
        version: 1,
        programmeVersion: 1,
      });
      const to = new ConferenceParts(tx, copyId);
      await to.replaceHosts(hosts);
      for (const pool of await from.pools()) await to.setCapacity(pool.participantType, pool.capacity);
      await to.replaceSharedPools(
        (await from.sharedPools()).map((pool) => ({ ...pool, id: newId(), conferenceId: copyId, taken: 0 })),
      );
      const sessions = (await new Programmes(tx, id).draft()).map((session) => ({
        ...session,
        id: newId(),
        conferenceId: copyId,
        startsAt: session.startsAt && move(session.startsAt),
        endsAt: session.endsAt && move(session.endsAt),
        people: session.people.map((person) => ({ ...person, registrationId: null })),
      }));
      if (sessions.length > 0) await tx.insert(ProgrammeSession, sessions as never[]); // deep-partial loses itself in jsonb
      await this.copied.tell(tx, call, { fromId: id, toId: copyId });
      await recordAudit(tx, call, {
        action: 'conference.copied',
        subject: { kind: 'conference', id: copyId },
        scopeId: copyId,
        details: { from: id },
      });
      return describeConference(tx, call, copyId);
    });
  }
}
