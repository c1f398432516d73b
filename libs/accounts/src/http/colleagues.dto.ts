import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsOptional, ValidateNested } from 'class-validator';
import { Email, PersonName } from '#platform/http';
import { GrantDto } from './grant.dto.js';
import { LinkToken, Password } from './password.field.js';

export class InviteColleagueDto {
  @Email()
  email: string;

  @PersonName()
  name: string;

  /** Only administrators may set this. */
  @IsOptional()
  @IsBoolean()
  isAdministrator?: boolean;

  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => GrantDto)
  grants: GrantDto[];
}

/** What is left out stays as it is. A manager's `grants` replace those of the manager's own scope only. */
export class ChangeColleagueDto {
  @IsOptional()
  @IsBoolean()
  isAdministrator?: boolean;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => GrantDto)
  grants?: GrantDto[];

  /** `active` for an invited colleague means «may come in»: the invitation stays open. */
  @ApiProperty({ enum: ['active', 'disabled'], enumName: 'ColleagueAccess', required: false })
  @IsOptional()
  @IsIn(['active', 'disabled'])
  state?: 'active' | 'disabled';
}

export class OpenInvitationDto {
  @LinkToken()
  token: string;
}

export class AcceptInvitationDto {
  @LinkToken()
  token: string;

  @PersonName()
  name: string;

  @Password()
  password: string;
}
