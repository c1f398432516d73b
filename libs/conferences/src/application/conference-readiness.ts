import { Injectable } from '@nestjs/common';
import { holdersOfPermission } from '#accounts';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import type { ConferenceRecord } from '../domain/conference-record.js';
import { programmeDifference } from '../domain/programme/programme-difference.js';
import { readinessOf, type ReadinessItem } from '../domain/readiness.js';
import { ConferenceParts } from '../persistence/conference-parts.js';
import { Conferences } from '../persistence/conferences.js';
import { surveyProgramme } from './programme/programme-ground.js';

/** Another context's items of the checklist, such as check-in's points. */
export interface ReadinessCheck {
  check(tx: Transaction, call: Call, conference: ConferenceRecord): Promise<ReadinessItem[]>;
}

/** The checklist until a conference can be published, and until its day. */
@Injectable()
export class ConferenceReadiness {
  private readonly checks: ReadinessCheck[] = [];

  register(check: ReadinessCheck): void {
    this.checks.push(check);
  }

  async items(tx: Transaction, call: Call, id: string): Promise<ReadinessItem[]> {
    const conferences = new Conferences(tx);
    const parts = new ConferenceParts(tx, id);
    const conference = (await conferences.find(id))!;
    const record = (await conferences.record(id))!;
    const hosts = await parts.hosts();
    const pools = await parts.pools();
    const ground = await surveyProgramme(tx, conference);
    const items = readinessOf(
      {
        titleEn: conference.titleEn,
        summaryZh: conference.summaryZh,
        hasPlace: record.venueNameZh !== '',
        hasVenue: conference.venueId !== null,
        hasHostUniversity: hosts.some(({ part }) => part === 'host-university'),
        hasOrganiser: hosts.some(({ part }) => part === 'organiser'),
        endsAt: conference.endsAt,
        registrationClosesAt: conference.registrationClosesAt,
        places: pools.reduce((sum, { capacity }) => sum + capacity, 0),
        sessions: ground.draft.filter(({ startsAt }) => startsAt !== null),
        clashes: ground.clashes.filter(({ isBlocking }) => isBlocking).length,
        doorPeople: await holdersOfPermission(tx, 'check-in.scan', {
          conferenceId: id,
          campaignId: conference.campaignId,
        }),
        isDraft: conference.state === 'draft',
        unreleased: programmeDifference(ground.released?.sessions ?? [], ground.wouldShow).length,
      },
      call.clock.now(),
    );
    for (const check of this.checks) items.push(...(await check.check(tx, call, record)));
    return items;
  }
}
