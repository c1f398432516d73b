import type { FieldFault } from '#contracts/domain-error';

export const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 200;

/**
 * Whether a password is good enough: 10 to 200 characters and not simply the owner's name or e-mail. No rules about
 * kinds of characters (NIST SP 800-63B §5.1.1.2 advises against them).
 * @returns the fault of `field`, or null
 */
export function passwordFault(
  field: string,
  password: string,
  owner: { email: string; name: string },
): FieldFault | null {
  const length = [...password].length;
  if (length < PASSWORD_MIN) return { field, code: 'field.too-short', params: { min: PASSWORD_MIN } };
  if (length > PASSWORD_MAX) return { field, code: 'field.too-long', params: { max: PASSWORD_MAX } };
  const plain = password.trim().toLowerCase();
  const own = [owner.email, owner.email.split('@')[0]!, owner.name].map((text) => text.trim().toLowerCase());
  return own.includes(plain) ? { field, code: 'account.password-is-name' } : null;
}
