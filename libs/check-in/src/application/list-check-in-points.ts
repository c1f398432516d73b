import { Injectable } from '@nestjs/common';
import { requireConference } from '#conferences';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { CheckInPoints } from '../persistence/check-in-points.js';
import { pointAnswer, type CheckInPointAnswer } from './check-in-point-answer.js';

@Injectable()
export class ListCheckInPoints {
  constructor(private readonly transactions: Transactions) {}

  run(call: Call, conferenceId: string): Promise<{ items: CheckInPointAnswer[] }> {
    return this.transactions.run(call, async (tx) => {
      await requireConference(tx, call, conferenceId, 'conference.read');
      const points = new CheckInPoints(tx);
      await points.ensureDefault(conferenceId, call.clock.now());
      return { items: (await points.ofConference(conferenceId)).map(pointAnswer) };
    });
  }
}
