import { ApiProperty } from '@nestjs/swagger';
import { roles, type Role } from '#contracts/permissions';

export class GrantView {
  @ApiProperty({ enum: roles, enumName: 'Role' })
  role: Role;
  conferenceId: string | null;
  campaignId: string | null;
}
