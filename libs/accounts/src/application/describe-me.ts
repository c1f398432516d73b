import { Injectable } from '@nestjs/common';
import type { Grant } from '#contracts/actor';
import { DomainError } from '#contracts/domain-error';
import type { Permission } from '#contracts/permissions';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import { permissionsHeld } from '../domain/grants.js';
import { RoleGrants } from '../persistence/role-grants.js';
import { Users } from '../persistence/users.js';

export interface Me {
  user: { id: string; email: string; name: string; language: 'zh' | 'en' };
  isAdministrator: boolean;
  grants: Grant[];
  permissions: Permission[];
}

export async function describeMe(tx: Transaction, userId: string): Promise<Me> {
  const user = await new Users(tx).withId(userId);
  if (!user) throw new DomainError('access.sign-in');
  const grants = (await new RoleGrants(tx).of([userId])).get(userId) ?? [];
  const { id, email, name, language, isAdministrator } = user;
  return {
    user: { id, email, name, language },
    isAdministrator,
    grants,
    permissions: permissionsHeld({ isAdministrator, grants }),
  };
}

/** @throws DomainError access.sign-in unless a colleague asks */
export function signedInId(call: Call): string {
  if (call.actor.kind !== 'user') throw new DomainError('access.sign-in');
  return call.actor.userId;
}

@Injectable()
export class DescribeMe {
  constructor(private readonly transactions: Transactions) {}

  run(call: Call): Promise<Me> {
    return describeMe(this.transactions.reader, signedInId(call));
  }
}
