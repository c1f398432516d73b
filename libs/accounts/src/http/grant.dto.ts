import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { roles, type Role } from '#contracts/permissions';

/** A role in exactly one conference or one campaign. */
export class GrantDto {
  @ApiProperty({ enum: roles, enumName: 'Role' })
  @IsIn(roles)
  role: Role;

  @IsOptional()
  @IsUUID()
  conferenceId?: string | null;

  @IsOptional()
  @IsUUID()
  campaignId?: string | null;
}
