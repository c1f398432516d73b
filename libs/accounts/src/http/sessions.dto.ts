import { Email } from '#platform/http';
import { Password } from './password.field.js';

export class SignInDto {
  @Email()
  email: string;

  @Password()
  password: string;
}
