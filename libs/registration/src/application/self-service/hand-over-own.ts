import { Injectable } from '@nestjs/common';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import type { HandOverOwnDto } from '../../http/self-service/self-service.dto.js';
import type { HandedOverView } from '../../http/self-service/self-service.view.js';
import { handOver } from './hand-over.js';
import { requireOwnChange, ruleOf } from './own-rights.js';
import { ownWithPlaces } from './own-with-places.js';

/** A person gives the place to a colleague, or that of a colleague to another; where edits are approved again, so is the new person. */
@Injectable()
export class HandOverOwn {
  constructor(private readonly transactions: Transactions) {}

  run(call: Call, { token, colleagueId, ...successor }: HandOverOwnDto): Promise<HandedOverView> {
    return this.transactions.run(call, async (tx) => {
      const own = await ownWithPlaces(tx, call, { token, colleagueId });
      requireOwnChange(own, call.clock.now());
      const { approvalAfterEdit } = await ruleOf(tx, own.registration);
      const { name, state } = await handOver(tx, call, own, successor, approvalAfterEdit);
      return { name, state };
    });
  }
}
