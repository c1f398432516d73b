import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { maskEmail } from '#platform/text';
import { openToken } from '#platform/tokens';
import { Users } from '../persistence/users.js';

/** Tells whose password a link is for; uses nothing up. */
@Injectable()
export class OpenPasswordReset {
  constructor(private readonly transactions: Transactions) {}

  async run(call: Call, token: string): Promise<{ email: string }> {
    const { reader } = this.transactions;
    const user = await new Users(reader).withId(await openToken(reader, call, 'password-reset', token));
    if (user?.state !== 'active') throw new DomainError('access.link-invalid');
    return { email: maskEmail(user.email) };
  }
}
