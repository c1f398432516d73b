import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions, newId, type Transaction } from '#platform/database';
import { issueToken, spendToken } from '#platform/tokens';
import { Users } from '../persistence/users.js';
import { beginSession, type Begun, type Browser } from './begin-session.js';
import { hashPassword, insistOnGoodPassword } from './passwords.js';

/** What a set-up link opens; there is no such thing as an installation's id. */
const THE_INSTALLATION = '00000000-0000-0000-0000-000000000000';
const LINK_MS = 24 * 3600 * 1000;

/** A link to the set-up page for somebody who is not at the computer itself. */
export const issueSetUpToken = (tx: Transaction, call: Call): Promise<string> =>
  issueToken(
    tx,
    call,
    'first-administrator',
    THE_INSTALLATION,
    new Date(call.clock.now().getTime() + LINK_MS),
  );

export interface FirstAdministrator {
  token?: string;
  name: string;
  email: string;
  password: string;
  browser: Browser;
  /** Whether the request comes from the computer that runs Zijin. */
  isLocal: boolean;
}

/** Makes the first administrator while there is none; of two at once, one succeeds. */
@Injectable()
export class SetUp {
  constructor(private readonly transactions: Transactions) {}

  async isNeeded(): Promise<boolean> {
    return !(await new Users(this.transactions.reader).hasAdministrator());
  }

  async run(call: Call, input: FirstAdministrator): Promise<Begun> {
    if (!(await this.isNeeded())) throw new DomainError('account.set-up-done');
    if (!input.isLocal && !input.token) throw new DomainError('account.set-up-elsewhere');
    const { email, name, password } = input;
    insistOnGoodPassword('password', password, { email, name });
    const passwordHash = await hashPassword(password);
    return this.transactions.run(call, async (tx) => {
      const users = new Users(tx);
      await users.lockAdministrators();
      if (await users.hasAdministrator()) throw new DomainError('account.set-up-done');
      if (input.token) await spendToken(tx, call, 'first-administrator', input.token);
      if (await users.withEmail(email)) throw new DomainError('account.email-taken');
      const id = newId();
      await users.add({
        id,
        email,
        name,
        language: call.language,
        passwordHash,
        isAdministrator: true,
        state: 'active',
        createdAt: call.clock.now(),
        lastSignInAt: null,
      });
      await recordAudit(tx, call, { action: 'administrator.created', subject: { kind: 'user', id } });
      return beginSession(tx, call, id, input.browser);
    });
  }
}
