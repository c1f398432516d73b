import { Injectable } from '@nestjs/common';
import { requireConference } from '#conferences';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { DoorStatus } from '../persistence/door-status.js';
import { scanLineAnswer, type ScanLineAnswer } from './scan-line-answer.js';

export interface Conflict {
  registrationId: string;
  name: string;
  organisation: string;
  scans: ScanLineAnswer[];
}

/** Everyone whose ticket showed green more than once: two doors without network can both let one ticket in. */
@Injectable()
export class ListConflicts {
  constructor(private readonly transactions: Transactions) {}

  async run(call: Call, conferenceId: string): Promise<{ items: Conflict[] }> {
    const tx = this.transactions.reader;
    await requireConference(tx, call, conferenceId, 'conference.read');
    const items = new Map<string, Conflict>();
    for (const line of await new DoorStatus(tx).conflictingScans(conferenceId)) {
      const scan = scanLineAnswer(call.language, line);
      const registrationId = scan.registrationId!; // a green scan always has one: scans_let_in_somebody
      const conflict = items.get(registrationId);
      if (conflict) conflict.scans.push(scan);
      else
        items.set(registrationId, {
          registrationId,
          name: scan.name ?? '',
          organisation: scan.organisation ?? '',
          scans: [scan],
        });
    }
    return { items: [...items.values()] };
  }
}
