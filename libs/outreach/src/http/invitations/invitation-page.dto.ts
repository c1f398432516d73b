import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import { declineReasons, type DeclineReason } from '#contracts/outreach/invitation';
import { Email, OptionalBlock, PersonName } from '#platform/http';
import { PublicRegistrationDto } from '#registration/http';

export class InvitationLinkDto {
  @IsString()
  @Length(20, 100)
  token: string;
}

export class DeclineInvitationDto extends InvitationLinkDto {
  @IsOptional()
  @IsIn(declineReasons)
  @ApiProperty({ enum: declineReasons, enumName: 'DeclineReason', required: false })
  reason?: DeclineReason;

  @OptionalBlock(500)
  words?: string | null;
}

/** A colleague of the same organisation. */
export class PassInvitationOnDto extends InvitationLinkDto {
  @PersonName()
  name: string;

  @Email()
  email: string;

  @IsOptional()
  @IsIn(['zh', 'en'])
  @ApiProperty({ enum: ['zh', 'en'], required: false })
  language?: 'zh' | 'en';
}

/** The form of the public page, sent by somebody invited. */
export class InvitedRegistrationDto extends PublicRegistrationDto {
  @IsString()
  @Length(20, 100)
  token: string;
}
