import type { Grant } from '#contracts/actor';
import type { UserState } from '../domain/user-states.js';
import type { User } from '../persistence/user.entity.js';

export interface Colleague {
  id: string;
  email: string;
  name: string;
  state: UserState;
  isAdministrator: boolean;
  grants: Grant[];
  createdAt: string;
  lastSignInAt: string | null;
}

export const describeColleague = (user: User, grants: Grant[]): Colleague => ({
  id: user.id,
  email: user.email,
  name: user.name,
  state: user.state,
  isAdministrator: user.isAdministrator,
  grants,
  createdAt: user.createdAt.toISOString(),
  lastSignInAt: user.lastSignInAt?.toISOString() ?? null,
});
