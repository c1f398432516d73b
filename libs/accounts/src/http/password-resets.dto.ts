import { Email } from '#platform/http';
import { LinkToken, Password } from './password.field.js';

export class RequestPasswordResetDto {
  @Email()
  email: string;
}

export class OpenPasswordResetDto {
  @LinkToken()
  token: string;
}

export class CompletePasswordResetDto {
  @LinkToken()
  token: string;

  @Password()
  password: string;
}
