import { randomBytes } from 'node:crypto';
import { hash, verify, type Options } from '@node-rs/argon2';
import { DomainError } from '#contracts/domain-error';
import { passwordFault } from '../domain/password-rules.js';

/** argon2id (the library's default kind) with 19 MiB, 2 passes, 1 lane: OWASP's first choice. */
const COST: Options = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 };

let nobodysHash: Promise<string> | undefined;

/** The same password typed on another keyboard gives the same bytes. */
const bytesOf = (password: string): string => password.normalize('NFC');

export const hashPassword = (password: string): Promise<string> => hash(bytesOf(password), COST);

/** Takes as long without a hash as with one, so that the time tells nothing about which accounts exist. */
export async function isPasswordRight(password: string, passwordHash: string | null): Promise<boolean> {
  nobodysHash ??= hash(randomBytes(32).toString('base64'), COST);
  const isRight = await verify(passwordHash ?? (await nobodysHash), bytesOf(password));
  return isRight && passwordHash !== null;
}

/** @throws DomainError input.invalid naming the field when the password is not good enough */
export function insistOnGoodPassword(
  field: string,
  password: string,
  owner: { email: string; name: string },
): void {
  const fault = passwordFault(field, password, owner);
  if (fault) throw new DomainError('input.invalid', {}, [fault]);
}
