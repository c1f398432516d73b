import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID, ValidateIf } from 'class-validator';
import { mailPersonKinds, type MailPersonKind } from '#contracts/outreach/mail-person';
import { OptionalLine, PageQuery } from '#platform/http';
import { mailStates, type MailState } from '#platform/mail';

export class MailsQuery extends PageQuery {
  @IsOptional()
  @IsUUID()
  conferenceId?: string;

  @ApiProperty({ enum: mailStates, enumName: 'MailState', required: false })
  @IsOptional()
  @IsIn(mailStates)
  state?: MailState;

  /** What the mail is about: `registration`, `user`, … */
  @OptionalLine(60)
  subjectKind?: string | null;

  @IsOptional()
  @IsUUID()
  subjectId?: string;

  /** The mailing it belongs to. */
  @IsOptional()
  @IsUUID()
  batchId?: string;

  /** Everything to one person, named by a record about them: `personKind` and `personId` together. */
  @ApiProperty({ enum: mailPersonKinds, enumName: 'MailPersonKind', required: false })
  @ValidateIf(({ personKind, personId }: MailsQuery) => personKind !== undefined || personId !== undefined)
  @IsIn(mailPersonKinds)
  personKind?: MailPersonKind;

  @ValidateIf(({ personKind, personId }: MailsQuery) => personKind !== undefined || personId !== undefined)
  @IsUUID()
  personId?: string;
}
