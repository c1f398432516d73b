import { Injectable } from '@nestjs/common';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { encodeCursor } from '#platform/cursor';
import { canPublish, currentStage } from '../domain/readiness.js';
import type { ConferenceQuery } from '../http/conference.dto.js';
import type {
  ConferenceListView,
  ConferenceRowView,
  ConferenceView,
  ReadinessView,
} from '../http/conference.view.js';
import { listConferences, type ListedConference } from '../persistence/conference-list.js';
import { requireConference, sightOf } from './conference-access.js';
import { ConferenceReadiness } from './conference-readiness.js';
import { describeConference } from './describe-conference.js';
import { pageKey } from './page-key.js';

/** What colleagues see: the conferences they hold a right in. */
@Injectable()
export class ReadConferences {
  constructor(
    private readonly transactions: Transactions,
    private readonly checklist: ConferenceReadiness,
  ) {}

  async list(call: Call, query: ConferenceQuery): Promise<ConferenceListView> {
    const found = await listConferences(this.transactions.reader, {
      sight: sightOf(call),
      states: query.state ? [query.state] : undefined,
      campaignId: query.campaignId,
      q: query.q,
      order: 'newest-first',
      after: pageKey(query.cursor, ['time', 'id']),
      limit: query.limit + 1,
    });
    const items = found.slice(0, query.limit);
    const last = items.at(-1);
    return {
      items: items.map(rowView),
      nextCursor:
        found.length > query.limit && last ? encodeCursor([last.startsAt.getTime(), last.id]) : null,
    };
  }

  async one(call: Call, id: string): Promise<ConferenceView> {
    const tx = this.transactions.reader;
    await requireConference(tx, call, id, 'conference.read');
    return describeConference(tx, call, id);
  }

  async readiness(call: Call, id: string): Promise<ReadinessView> {
    const tx = this.transactions.reader;
    const conference = await requireConference(tx, call, id, 'conference.read');
    const items = await this.checklist.items(tx, call, id);
    return { canPublish: canPublish(items), stage: currentStage(conference, call.clock.now()), items };
  }
}

function rowView(row: ListedConference): ConferenceRowView {
  const { publicLeft: _left, registrationOpensAt: _opens, registrationClosesAt: _closes, ...shown } = row;
  return { ...shown, startsAt: row.startsAt.toISOString(), endsAt: row.endsAt.toISOString() };
}
