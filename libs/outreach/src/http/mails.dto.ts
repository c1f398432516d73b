import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
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
}
