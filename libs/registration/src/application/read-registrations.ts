import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { DomainError } from '#contracts/domain-error';
import { requireConference } from '#conferences';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { decodeCursor, encodeCursor } from '#platform/cursor';
import type { RegistrationSort } from '../domain/list/registration-filter.js';
import type { RegistrationListQuery } from '../http/registration-query.dto.js';
import type { RegistrationDetailView, RegistrationListView } from '../http/registration.view.js';
import { RegistrationList } from '../persistence/list/registration-list.js';
import type { RowKey } from '../persistence/list/registration-order.js';
import { AnswerCells } from './forms/answer-cells.js';
import { registrationDetail, registrationViews } from './registration-detail.js';
import { TimelineSources } from './timeline/timeline-sources.js';
import { requireRegistration } from './require-registration.js';

/** The last row of the page before, of a list in the same order. */
function pageKey(cursor: string | undefined, sort: RegistrationSort): RowKey | null {
  const parts = decodeCursor(cursor);
  if (!parts) return null;
  const [order, key, id] = parts.map(String);
  const isMoment = key === 'infinity' || !Number.isNaN(Date.parse(key ?? ''));
  if (order !== sort || key === undefined || !isUUID(id) || (sort !== 'name' && !isMoment))
    throw new DomainError('input.unreadable');
  return { key, id: id! };
}

/** The console's list of a conference, and one registration with its timeline. */
@Injectable()
export class ReadRegistrations {
  constructor(
    private readonly transactions: Transactions,
    private readonly timeline: TimelineSources,
  ) {}

  async list(call: Call, conferenceId: string, query: RegistrationListQuery): Promise<RegistrationListView> {
    const tx = this.transactions.reader;
    await requireConference(tx, call, conferenceId, 'registration.read');
    const { sort = 'newest', cursor, limit, answers = [], ...filter } = query;
    const list = new RegistrationList(tx, conferenceId);
    const after = pageKey(cursor, sort);
    const page = after
      ? { ...(await list.page(filter, sort, after, limit)), counts: [] }
      : await list.first(filter, sort, limit);
    const chosen = page.counts.filter(({ state }) => !filter.state?.length || filter.state.includes(state));
    const cells = await AnswerCells.of(tx, page.rows, answers);
    const views = await registrationViews(tx, page.rows);
    return {
      items: views.map((view, at) => ({ ...view, answerCells: cells.cellsOf(page.rows[at]!) })),
      nextCursor: page.next && encodeCursor([sort, page.next.key, page.next.id]),
      total: after ? null : chosen.reduce((sum, { count }) => sum + count, 0),
      counts: page.counts,
      held: after ? null : await list.countHeld(),
    };
  }

  async one(call: Call, id: string): Promise<RegistrationDetailView> {
    const tx = this.transactions.reader;
    const { registration } = await requireRegistration(tx, call, id, 'registration.read', 'read');
    return registrationDetail(tx, registration, this.timeline);
  }
}
