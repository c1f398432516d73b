import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform/database';
import type { ConferenceRecord } from '../../domain/conference-record.js';
import type { SessionChange } from '../../domain/programme/programme-difference.js';

/** What lies between two public versions. */
export interface ProgrammeChange {
  changes: readonly SessionChange[];
  /** The opening has moved, or the day as a whole. */
  concernsEverybody: boolean;
}

/** Whom a release concerns. */
export interface Concerned {
  /** How many would get a mail. */
  mails: number;
  /** How many of them also when nobody else is to be told: who loses a session, or the wait for one. */
  mailsAnyway: number;
  examples: string[];
  /** Who signed up for a session that goes. */
  hurt: { count: number; examples: string[] };
}

export interface AudienceTeller {
  concerned(tx: Transaction, conference: ConferenceRecord, change: ProgrammeChange): Promise<Concerned>;
}

/** Where the context that knows the people says whom a release concerns. */
@Injectable()
export class ProgrammeAudience {
  private readonly tellers: AudienceTeller[] = [];

  register(teller: AudienceTeller): void {
    this.tellers.push(teller);
  }

  async concerned(
    tx: Transaction,
    conference: ConferenceRecord,
    change: ProgrammeChange,
  ): Promise<Concerned> {
    const sum: Concerned = { mails: 0, mailsAnyway: 0, examples: [], hurt: { count: 0, examples: [] } };
    for (const teller of this.tellers) {
      const told = await teller.concerned(tx, conference, change);
      sum.mails += told.mails;
      sum.mailsAnyway += told.mailsAnyway;
      sum.examples.push(...told.examples);
      sum.hurt.count += told.hurt.count;
      sum.hurt.examples.push(...told.hurt.examples);
    }
    return sum;
  }
}
