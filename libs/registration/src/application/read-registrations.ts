import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { DomainError } from '#contracts/domain-error';
import { requireConference } from '#conferences';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { decodeCursor, encodeCursor } from '#platform/http';
import type { RegistrationQuery } from '../http/registration.dto.js';
import type { RegistrationDetailView, RegistrationListView } from '../http/registration.view.js';
import { RegistrationList } from '../persistence/registration-list.js';
import { registrationDetail, registrationViews } from './registration-detail.js';
import { requireRegistration } from './require-registration.js';

/** The last row of the page before. */
function pageKey(cursor: string | undefined): { at: string; id: string } | null {
  const key = decodeCursor(cursor);
  if (!key) return null;
  const [at, id] = key.map(String);
  if (!at || Number.isNaN(Date.parse(at)) || !isUUID(id)) throw new DomainError('input.unreadable');
  return { at, id: id! };
}

/** The console's list of a conference, and one registration with its timeline. */
@Injectable()
export class ReadRegistrations {
  constructor(private readonly transactions: Transactions) {}

  async list(call: Call, conferenceId: string, query: RegistrationQuery): Promise<RegistrationListView> {
    const tx = this.transactions.reader;
    await requireConference(tx, call, conferenceId, 'registration.read');
    const list = new RegistrationList(tx, conferenceId);
    const after = pageKey(query.cursor);
    const rows = await list.page(query, after, query.limit + 1);
    const page = rows.slice(0, query.limit);
    const last = rows.length > query.limit ? page.at(-1) : undefined;
    return {
      items: await registrationViews(tx, page),
      nextCursor: last ? encodeCursor([last.registeredAt.toISOString(), last.id]) : null,
      total: await list.count(query),
      counts: await list.countsByState(query),
    };
  }

  async one(call: Call, id: string): Promise<RegistrationDetailView> {
    const tx = this.transactions.reader;
    const { registration } = await requireRegistration(tx, call, id, 'registration.read', 'read');
    return registrationDetail(tx, registration);
  }
}
