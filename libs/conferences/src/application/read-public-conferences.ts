import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { encodeCursor } from '#platform/cursor';
import { isPublicState } from '../domain/conference-states.js';
import { registrationPhase } from '../domain/registration-window.js';
import type { PublicConferenceQuery } from '../http/public-conference.dto.js';
import type {
  PublicConferenceListView,
  PublicConferenceRowView,
  PublicConferenceView,
} from '../http/public-conference.view.js';
import { Campaign } from '../persistence/campaign.entity.js';
import { listConferences, type ListedConference } from '../persistence/conference-list.js';
import { Conferences } from '../persistence/conferences.js';
import { publicProgramme } from './programme/public-programme.js';
import { describeHosts } from './describe-conference.js';
import { placesLeft } from './places-left.js';
import { pageKey } from './page-key.js';

/** What everyone may see: published conferences. Drafts do not exist here. */
@Injectable()
export class ReadPublicConferences {
  constructor(private readonly transactions: Transactions) {}

  async list(call: Call, query: PublicConferenceQuery): Promise<PublicConferenceListView> {
    const now = call.clock.now();
    const isUpcoming = query.when === 'upcoming';
    const found = await listConferences(this.transactions.reader, {
      sight: null,
      states: isUpcoming ? ['published', 'live'] : ['published', 'live', 'concluded', 'archived'],
      q: query.q,
      ...(isUpcoming ? { endsFrom: now } : { endsBefore: now }),
      order: isUpcoming ? 'soonest-first' : 'newest-first',
      after: pageKey(query.cursor, ['time', 'id']),
      limit: query.limit + 1,
    });
    const items = found.slice(0, query.limit);
    const last = items.at(-1);
    return {
      items: items.map((row) => publicRow(row, now)),
      nextCursor:
        found.length > query.limit && last ? encodeCursor([last.startsAt.getTime(), last.id]) : null,
    };
  }

  async one(call: Call, slug: string): Promise<PublicConferenceView> {
    const tx = this.transactions.reader;
    const conferences = new Conferences(tx);
    const record = await conferences.recordBySlug(slug);
    if (!record || !isPublicState(record.state)) throw new DomainError('access.not-found');
    const conference = (await conferences.find(record.id))!;
    const campaign = (await tx.findOneBy(Campaign, { id: record.campaignId }))!;
    const places = await placesLeft(tx, record.id);
    const publicLeft = places.find((pool) => pool.participantType === 'enterprise-representative')?.left ?? 0;
    const row = publicRow(
      {
        ...record,
        campaignNameZh: campaign.nameZh,
        campaignNameEn: campaign.nameEn,
        capacity: 0,
        taken: 0,
        publicLeft,
      },
      call.clock.now(),
    );
    return {
      ...row,
      id: record.id,
      summaryZh: conference.summaryZh,
      summaryEn: conference.summaryEn || conference.summaryZh,
      addressZh: record.addressZh,
      addressEn: record.addressEn,
      registrationOpensAt: record.registrationOpensAt.toISOString(),
      registrationClosesAt: record.registrationClosesAt.toISOString(),
      hosts: (await describeHosts(tx, record.id)).map((host) => ({
        ...host,
        nameEn: host.nameEn || host.nameZh,
      })),
      places,
      ...(await publicProgramme(tx, record.id)),
      cancelReason: record.state === 'cancelled' ? record.cancelReason : null,
      cancelledAt: conference.cancelledAt?.toISOString() ?? null,
    };
  }
}

function publicRow(row: ListedConference, now: Date): PublicConferenceRowView {
  return {
    slug: row.slug,
    state: row.state,
    titleZh: row.titleZh,
    titleEn: row.titleEn || row.titleZh,
    campaignNameZh: row.campaignNameZh,
    campaignNameEn: row.campaignNameEn || row.campaignNameZh,
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    timeZone: row.timeZone,
    venueNameZh: row.venueNameZh,
    venueNameEn: row.venueNameEn || row.venueNameZh,
    registration: registrationPhase(row, row.publicLeft, now),
    isDemo: row.isDemo,
  };
}
