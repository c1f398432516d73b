import { IsBoolean, IsOptional, IsUUID } from 'class-validator';
import { MeetingsLinkDto } from '../meetings/own-meetings.dto.js';

export class SessionLinkDto extends MeetingsLinkDto {
  @IsUUID()
  sessionId: string;
}

export class SignUpDto extends SessionLinkDto {
  /** A one-to-one meeting at the same time is named first. */
  @IsOptional()
  @IsBoolean()
  confirm?: boolean;
}

export class ChooseRoundtableDto extends SessionLinkDto {
  /** Null: at no table. */
  @IsOptional()
  @IsUUID()
  roundtableId?: string | null;
}
