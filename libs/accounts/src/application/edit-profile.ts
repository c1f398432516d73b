import { Injectable } from '@nestjs/common';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { Users } from '../persistence/users.js';
import { describeMe, signedInId, type Me } from './describe-me.js';

@Injectable()
export class EditProfile {
  constructor(private readonly transactions: Transactions) {}

  run(call: Call, { name, language }: { name: string; language: 'zh' | 'en' }): Promise<Me> {
    const userId = signedInId(call);
    return this.transactions.run(call, async (tx) => {
      await new Users(tx).change(userId, { name, language });
      await recordAudit(tx, call, { action: 'user.profile-edited', subject: { kind: 'user', id: userId } });
      return describeMe(tx, userId);
    });
  }
}
