import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import type { OrganisationRecord } from '../persistence/organisation-view.js';
import { Organisations } from '../persistence/organisations.js';
import { allow } from './rights.js';

@Injectable()
export class ReadOrganisation {
  constructor(private readonly transactions: Transactions) {}

  async run(call: Call, id: string): Promise<OrganisationRecord> {
    allow(call, 'organisations.read');
    const found = await new Organisations(this.transactions.reader).record(id);
    if (!found) throw new DomainError('access.not-found');
    return found;
  }
}
