import { Injectable } from '@nestjs/common';
import { HttpSettings } from '#config';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { issueToken } from '#platform/tokens';
import { linkExpiry } from '../domain/personal-link.js';
import type { Letter } from './letter.js';

/** Makes the link to the personal page while a mail is written: no link ever waits in a table or a queue. */
@Injectable()
export class PersonalLinks {
  constructor(private readonly settings: HttpSettings) {}

  async issue(tx: Transaction, call: Call, { registration, conference }: Letter): Promise<string> {
    const token = await issueToken(tx, call, 'registration', registration.id, linkExpiry(conference.endsAt));
    return `${this.settings.baseUrl}/r/${token}`;
  }
}
