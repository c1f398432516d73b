import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { Organisations } from '../persistence/organisations.js';
import { Representatives } from '../persistence/representatives.js';
import { maskedRepresentative, type RepresentativeShown } from './representative-view.js';
import { allow } from './rights.js';

@Injectable()
export class ListRepresentatives {
  constructor(private readonly transactions: Transactions) {}

  async run(
    call: Call,
    organisationId: string,
  ): Promise<{ items: RepresentativeShown[]; nextCursor: string | null }> {
    allow(call, 'organisations.read');
    const tx = this.transactions.reader;
    const id = await new Organisations(tx).resolve(organisationId);
    if (!id) throw new DomainError('access.not-found');
    return { items: (await new Representatives(tx).of(id)).map(maskedRepresentative), nextCursor: null };
  }
}
