import { ApiProperty } from '@nestjs/swagger';
import { permissions, type Permission } from '#contracts/permissions';
import { GrantView } from './grant.view.js';

export class UserView {
  id: string;
  email: string;
  name: string;
  @ApiProperty({ enum: ['zh', 'en'], enumName: 'Language' })
  language: 'zh' | 'en';
}

/** Who is signed in and what that person may do. */
export class MeView {
  user: UserView;
  isAdministrator: boolean;
  grants: GrantView[];
  /** Held at least somewhere; the grants say where. */
  @ApiProperty({ enum: permissions, enumName: 'Permission', isArray: true })
  permissions: Permission[];
}
