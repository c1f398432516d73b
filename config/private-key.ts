import { createPrivateKey } from 'node:crypto';
import { ValidateBy, type ValidationOptions } from 'class-validator';

/** A private key that mails can be signed with: RSA or Ed25519, PEM. */
export const IsPrivateKey = (options?: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    {
      name: 'isPrivateKey',
      validator: {
        validate(value: unknown): boolean {
          if (typeof value !== 'string') return false;
          try {
            return ['rsa', 'ed25519'].includes(createPrivateKey(value).asymmetricKeyType ?? '');
          } catch {
            return false;
          }
        },
      },
    },
    options,
  );
