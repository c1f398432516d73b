import { IsOptional } from 'class-validator';
import { Email, PersonName } from '#platform/http';
import { LinkToken, Password } from './password.field.js';

export class SetUpDto {
  /** Needed only when the page is not opened on the computer that runs Zijin. */
  @IsOptional()
  @LinkToken()
  token?: string;

  @PersonName()
  name: string;

  @Email()
  email: string;

  @Password()
  password: string;
}
