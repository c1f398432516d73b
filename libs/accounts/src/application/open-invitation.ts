import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { openToken } from '#platform/tokens';
import { Users } from '../persistence/users.js';

/** Tells who is invited; uses nothing up. */
@Injectable()
export class OpenInvitation {
  constructor(private readonly transactions: Transactions) {}

  async run(call: Call, token: string): Promise<{ email: string; name: string }> {
    const { reader } = this.transactions;
    const user = await new Users(reader).withId(await openToken(reader, call, 'colleague-invitation', token));
    if (user?.state !== 'invited') throw new DomainError('access.link-invalid');
    return { email: user.email, name: user.name };
  }
}
