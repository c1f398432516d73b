import { IsString, MaxLength } from 'class-validator';

export class UnsubscribeRequest {
  /** From the link: `/u/TOKEN`. */
  @IsString()
  @MaxLength(200)
  token: string;
}
