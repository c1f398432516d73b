import { Injectable } from '@nestjs/common';
import { HttpSettings } from '#config';
import type { Call } from '#platform/call';
import { writeAll, type Transaction } from '#platform/database';
import { tokenWrite } from '#platform/tokens';
import type { InHand } from '../application/require-registration.js';
import { linkExpiry } from '../domain/personal-link.js';

/** Makes the link to the personal page while a mail is written: no link ever waits in a table or a queue. */
@Injectable()
export class PersonalLinks {
  constructor(private readonly settings: HttpSettings) {}

  async issue(tx: Transaction, call: Call, letter: InHand): Promise<string> {
    return (await this.issueAll(tx, call, [letter]))[0]!;
  }

  /** A link for each, in their order. */
  async issueAll(tx: Transaction, call: Call, letters: readonly InHand[]): Promise<string[]> {
    const { tokens, write } = tokenWrite(
      'registration',
      call.clock.now(),
      letters.map(({ registration, conference }) => ({
        subjectId: registration.id,
        expiresAt: linkExpiry(conference.endsAt),
      })),
    );
    await writeAll(tx, [write]);
    return tokens.map((token) => `${this.settings.baseUrl}/r/${token}`);
  }
}
