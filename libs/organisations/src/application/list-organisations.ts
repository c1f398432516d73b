import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { DomainError } from '#contracts/domain-error';
import type { OrganisationKind, Qualification } from '#contracts/vocabulary';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { decodeCursor, encodeCursor } from '#platform/cursor';
import { organisationFacets, organisationPage } from '../persistence/organisation-list.js';
import type { OrganisationRecord } from '../persistence/organisation-view.js';
import { allow } from './rights.js';

export interface OrganisationsWanted {
  q?: string | null;
  kind?: OrganisationKind;
  qualification?: Qualification;
  district?: string | null;
  industry?: string | null;
  tag?: string | null;
  verified?: 'true' | 'false';
  limit: number;
  cursor?: string;
}

@Injectable()
export class ListOrganisations {
  constructor(private readonly transactions: Transactions) {}

  async run(
    call: Call,
    wanted: OrganisationsWanted,
  ): Promise<{ items: OrganisationRecord[]; nextCursor: string | null; total: number }> {
    allow(call, 'organisations.read');
    const { verified, limit, cursor, ...filter } = wanted;
    const page = await organisationPage(
      this.transactions.reader,
      { ...filter, isVerified: verified && verified === 'true' },
      limit,
      pageKey(cursor),
    );
    return { items: page.items, nextCursor: page.next && encodeCursor(page.next), total: page.total };
  }

  facets(call: Call): Promise<{ districts: string[]; industries: string[]; tags: string[] }> {
    allow(call, 'organisations.read');
    return organisationFacets(this.transactions.reader);
  }
}

function pageKey(cursor: string | undefined): [sortKey: string, id: string] | null {
  const key = decodeCursor(cursor);
  if (!key) return null;
  const [sortKey, id] = key;
  if (typeof sortKey !== 'string' || !isUUID(id)) throw new DomainError('input.unreadable');
  return [sortKey, String(id)];
}
