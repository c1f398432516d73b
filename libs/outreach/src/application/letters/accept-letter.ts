import { DomainError } from '#contracts/domain-error';
import type { Letter } from '#contracts/outreach/letter';
import { readLetter } from '#contracts/outreach/read-letter';

/**
 * The letter somebody sent, cleaned.
 * @throws DomainError input.invalid with every fault at its path below `field`
 */
export function acceptLetter(input: unknown, field = 'letter'): Letter {
  const { letter, faults } = readLetter(input);
  if (faults.length > 0)
    throw new DomainError(
      'input.invalid',
      {},
      faults.map((fault) => ({ ...fault, field: `${field}.${fault.field}` })),
    );
  return letter;
}
