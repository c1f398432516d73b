import { Injectable } from '@nestjs/common';
import { may } from '#contracts/actor';
import { DomainError } from '#contracts/domain-error';
import type { HostPart, ParticipantType } from '#contracts/vocabulary';
import { findOrganisations } from '#organisations';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions, newId, type Transaction } from '#platform/database';
import { searchText } from '#platform/text';
import { timeFaults } from '../domain/conference-times.js';
import { localDate } from '#platform/local-time';
import { defaultRegistrationWindow } from '../domain/registration-window.js';
import { freeSlug, slugBase } from '../domain/slug.js';
import type { ScheduleConferenceDto } from '../http/conference.dto.js';
import type { ConferenceView } from '../http/conference.view.js';
import { Campaign } from '../persistence/campaign.entity.js';
import { ConferenceParts } from '../persistence/conference-parts.js';
import { Conference } from '../persistence/conference.entity.js';
import { Conferences } from '../persistence/conferences.js';
import { hostFaults } from './check-hosts.js';
import { venueFaults } from './check-place.js';
import { describeConference } from './describe-conference.js';

/** What a new conference is given until somebody says otherwise. */
const defaultPlaces: readonly [ParticipantType, number][] = [
  ['enterprise-representative', 200],
  ['researcher', 50],
  ['official', 20],
  ['press', 10],
  ['staff', 30],
];

/** @throws DomainError when there is no such campaign, or the actor may not schedule in it */
export async function requireCampaign(tx: Transaction, call: Call, id: string): Promise<Campaign> {
  const campaign = await tx.findOneBy(Campaign, { id });
  if (!campaign)
    throw new DomainError('input.invalid', {}, [
      { field: 'campaignId', code: 'conferences.unknown-campaign' },
    ]);
  if (!may(call.actor, 'conferences.schedule', { campaignId: id })) throw new DomainError('access.forbidden');
  return campaign;
}

/** A public address nobody has: from the host's name and the local date. */
export async function newSlug(
  tx: Transaction,
  hostUniversityId: string | undefined,
  startsAt: Date,
  timeZone: string,
): Promise<string> {
  const ids = hostUniversityId ? [hostUniversityId] : [];
  const [host] = [...(await findOrganisations(tx, ids)).values()];
  const base = slugBase(host?.nameZh ?? '', host?.nameEn ?? '', localDate(startsAt, timeZone));
  return freeSlug(base, await new Conferences(tx).lockSlugs(base));
}

@Injectable()
export class ScheduleConference {
  constructor(private readonly transactions: Transactions) {}

  run(call: Call, input: ScheduleConferenceDto & { isDemo?: boolean }): Promise<ConferenceView> {
    return this.transactions.run(call, async (tx) => {
      const campaign = await requireCampaign(tx, call, input.campaignId);
      const timeZone = input.timeZone ?? 'Asia/Shanghai';
      const startsAt = new Date(input.startsAt);
      const endsAt = new Date(input.endsAt);
      const window = defaultRegistrationWindow(call.clock.now(), startsAt, endsAt);
      const hosts: { organisationId: string; part: HostPart }[] = [
        { organisationId: input.hostUniversityId, part: 'host-university' },
      ];
      const faults = [
        ...timeFaults({ startsAt, endsAt, timeZone, ...window }).filter(
          ({ field }) => !field.startsWith('registration'), // ours, not the user's
        ),
        ...(await hostFaults(tx, hosts, () => 'hostUniversityId')),
        ...(await venueFaults(tx, input.venueId)),
      ];
      if (!input.venueId && !input.placeZh) faults.push({ field: 'placeZh', code: 'field.required' });
      if (faults.length > 0) throw new DomainError('input.invalid', {}, faults);
      if (campaign.organiserId) hosts.unshift({ organisationId: campaign.organiserId, part: 'organiser' });

      const id = newId();
      await tx.insert(Conference, {
        id,
        slug: await newSlug(tx, input.hostUniversityId, startsAt, timeZone),
        campaignId: campaign.id,
        state: 'draft',
        titleZh: input.titleZh,
        titleEn: input.titleEn ?? '',
        summaryZh: '',
        summaryEn: '',
        venueId: input.venueId ?? null,
        placeZh: input.placeZh ?? '',
        placeEn: input.placeEn ?? '',
        startsAt,
        endsAt,
        timeZone,
        ...window,
        isDemo: input.isDemo ?? false,
        searchText: searchText(input.titleZh, input.titleEn),
        calendarSequence: 0,
        cancelReason: '',
        createdAt: call.clock.now(),
        version: 1,
        programmeVersion: 1,
      });
      const parts = new ConferenceParts(tx, id);
      await parts.replaceHosts(hosts);
      for (const [type, capacity] of defaultPlaces) await parts.setCapacity(type, capacity);
      await recordAudit(tx, call, {
        action: 'conference.scheduled',
        subject: { kind: 'conference', id },
        scopeId: id,
      });
      return describeConference(tx, call, id);
    });
  }
}
