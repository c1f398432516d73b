import { Injectable } from '@nestjs/common';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { SignInSessions } from '../persistence/sign-in-sessions.js';
import { signedInId } from './describe-me.js';

export interface SessionSummary {
  id: string;
  isCurrent: boolean;
  device: string;
  address: string;
  createdAt: string;
  lastSeenAt: string;
}

@Injectable()
export class ListSessions {
  constructor(private readonly transactions: Transactions) {}

  async run(call: Call, currentId?: string): Promise<{ items: SessionSummary[]; nextCursor: null }> {
    const sessions = await new SignInSessions(this.transactions.reader).of(signedInId(call));
    const items = sessions.map(({ id, device, address, createdAt, lastSeenAt }) => ({
      id,
      isCurrent: id === currentId,
      device,
      address,
      createdAt: createdAt.toISOString(),
      lastSeenAt: lastSeenAt.toISOString(),
    }));
    return { items, nextCursor: null };
  }
}
