import { Injectable } from '@nestjs/common';
import { requireConference } from '#conferences';
import { DomainError } from '#contracts/domain-error';
import type { AudienceDefinition } from '#contracts/outreach/audience';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { newId, Transactions, type Transaction } from '#platform/database';
import type { Audience } from '../../persistence/audience.entity.js';
import { Audiences } from '../../persistence/audience/audiences.js';

export interface AudienceWish {
  name: string;
  definition: AudienceDefinition;
}

export interface AudienceFacts extends AudienceWish {
  id: string;
  createdAt: string;
  version: number;
}

const factsOf = ({ id, name, definition, createdAt, version }: Audience): AudienceFacts => ({
  id,
  name,
  definition,
  createdAt: createdAt.toISOString(),
  version,
});

/** The questions a conference keeps. */
@Injectable()
export class KeepAudiences {
  constructor(private readonly transactions: Transactions) {}

  async list(call: Call, conferenceId: string): Promise<{ items: AudienceFacts[] }> {
    const { reader } = this.transactions;
    await requireConference(reader, call, conferenceId, 'outreach.read');
    return { items: (await new Audiences(reader, conferenceId).all()).map(factsOf) };
  }

  add(call: Call, conferenceId: string, { name, definition }: AudienceWish): Promise<AudienceFacts> {
    return this.transactions.run(call, async (tx) => {
      const audiences = await this.writable(tx, call, conferenceId);
      const id = newId();
      const audience = { id, name, definition, createdAt: call.clock.now(), version: 1 };
      if (!(await audiences.add(audience))) throw new DomainError('audience.name-taken', { name });
      await this.note(tx, call, conferenceId, id, 'audience.kept');
      return factsOf({ ...audience, conferenceId });
    });
  }

  edit(
    call: Call,
    conferenceId: string,
    id: string,
    { version, ...wish }: AudienceWish & { version: number },
  ): Promise<AudienceFacts> {
    return this.transactions.run(call, async (tx) => {
      const audiences = await this.writable(tx, call, conferenceId);
      if (!(await audiences.withId(id))) throw new DomainError('access.not-found');
      if (await audiences.isNameTaken(wish.name, id))
        throw new DomainError('audience.name-taken', { name: wish.name });
      if (!(await audiences.change(id, version, wish))) throw new DomainError('record.changed-meanwhile');
      await this.note(tx, call, conferenceId, id, 'audience.edited');
      return factsOf((await audiences.withId(id))!);
    });
  }

  drop(call: Call, conferenceId: string, id: string): Promise<void> {
    return this.transactions.run(call, async (tx) => {
      const audiences = await this.writable(tx, call, conferenceId);
      if (!(await audiences.withId(id))) throw new DomainError('access.not-found');
      await audiences.drop(id);
      await this.note(tx, call, conferenceId, id, 'audience.dropped');
    });
  }

  private async writable(tx: Transaction, call: Call, conferenceId: string): Promise<Audiences> {
    await requireConference(tx, call, conferenceId, 'outreach.send');
    return new Audiences(tx, conferenceId);
  }

  private note(tx: Transaction, call: Call, scopeId: string, id: string, action: string): Promise<void> {
    return recordAudit(tx, call, { action, subject: { kind: 'audience', id }, scopeId });
  }
}
