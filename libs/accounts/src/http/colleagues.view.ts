import { ApiProperty } from '@nestjs/swagger';
import { userStates, type UserState } from '../domain/user-states.js';
import { GrantView } from './grant.view.js';

export class ColleagueView {
  id: string;
  email: string;
  name: string;
  @ApiProperty({ enum: userStates, enumName: 'UserState' })
  state: UserState;
  isAdministrator: boolean;
  /** Those that the asking person may see: all for administrators, their own scope's for managers. */
  grants: GrantView[];
  createdAt: string;
  lastSignInAt: string | null;
}

export class ColleagueListView {
  items: ColleagueView[];
  nextCursor: string | null;
}

export class InvitationView {
  email: string;
  name: string;
}
