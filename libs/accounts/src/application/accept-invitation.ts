import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { openToken, spendToken } from '#platform/tokens';
import { Users } from '../persistence/users.js';
import { beginSession, type Begun, type Browser } from './begin-session.js';
import { hashPassword, insistOnGoodPassword } from './passwords.js';

/** Lets the invited colleague in, once per link. */
@Injectable()
export class AcceptInvitation {
  constructor(private readonly transactions: Transactions) {}

  async run(
    call: Call,
    { token, name, password, browser }: { token: string; name: string; password: string; browser: Browser },
  ): Promise<Begun> {
    const { reader } = this.transactions;
    const user = await new Users(reader).withId(await openToken(reader, call, 'colleague-invitation', token));
    if (user?.state !== 'invited') throw new DomainError('access.link-invalid');
    insistOnGoodPassword('password', password, { email: user.email, name });
    const passwordHash = await hashPassword(password);
    return this.transactions.run(call, async (tx) => {
      await spendToken(tx, call, 'colleague-invitation', token);
      const locked = await new Users(tx).lockWithId(user.id);
      if (locked?.state !== 'invited') throw new DomainError('access.link-invalid');
      await new Users(tx).change(user.id, { name, passwordHash, state: 'active' });
      await recordAudit(tx, call, {
        action: 'colleague.invitation-accepted',
        subject: { kind: 'user', id: user.id },
      });
      return beginSession(tx, call, user.id, browser);
    });
  }
}
