import { DomainError, type FieldFault } from '#contracts/domain-error';
import { ensureRepresentative, findOrganisation } from '#organisations';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { searchText } from '#platform/text';
import { personKey } from '../../domain/person-key.js';
import { isCorrection } from '../../domain/self-service/name-correction.js';
import type { EditOwnDto } from '../../http/self-service/self-service.dto.js';
import type { Registration } from '../../persistence/registration.entity.js';
import { SelfService } from '../../persistence/self-service.js';

export interface Change {
  changes: Partial<Registration>;
  /** The names of the fields. */
  fields: string[];
}

/** What an edit makes of the person: name, title, contact and language. @throws DomainError at the fields */
export async function changedPerson(
  tx: Transaction,
  call: Call,
  registration: Registration,
  wish: Pick<EditOwnDto, 'name' | 'title' | 'mobile' | 'email' | 'language'>,
): Promise<Change> {
  const changes: Partial<Registration> = {};
  for (const field of ['name', 'mobile', 'email', 'language'] as const)
    if (wish[field] && wish[field] !== registration[field]) Object.assign(changes, { [field]: wish[field] });
  if (wish.title !== undefined && wish.title !== registration.title) changes.title = wish.title;
  const fields = Object.keys(changes);
  if (changes.name) await requireCorrection(tx, registration, changes.name);
  const next = { ...registration, ...changes };
  next.personKey = personKey(next.name);
  const faults = await takenContacts(tx, next, fields);
  if (faults.length > 0) throw new DomainError('input.invalid', {}, faults);
  if (fields.some((field) => field !== 'language')) {
    const { organisationId, name, title, mobile, email } = next;
    changes.representativeId = await ensureRepresentative(tx, call, {
      organisationId,
      name,
      title,
      mobile,
      email,
    });
  }
  if (changes.name) {
    const organisation = await findOrganisation(tx, registration.organisationId);
    changes.personKey = next.personKey;
    changes.searchText = searchText(changes.name, organisation?.nameZh ?? '', organisation?.nameEn ?? '');
  }
  return { changes, fields };
}

async function requireCorrection(tx: Transaction, { id, name }: Registration, after: string): Promise<void> {
  const code = !isCorrection(name, after)
    ? 'registration.another-person'
    : (await new SelfService(tx).hasCorrectedName(id))
      ? 'registration.name-corrected-before'
      : null;
  if (code) throw new DomainError('input.invalid', {}, [{ field: 'name', code }]);
}

/** By the same marks as the unique indexes: same number, or same address and name. */
export async function takenContacts(
  tx: Transaction,
  person: Pick<Registration, 'id' | 'conferenceId' | 'mobile' | 'email' | 'personKey'>,
  fields: readonly string[],
): Promise<FieldFault[]> {
  if (!fields.some((field) => field === 'mobile' || field === 'email' || field === 'name')) return [];
  const taken = await new SelfService(tx).takenContacts(person);
  return [
    ...(taken.mobile ? [{ field: 'mobile', code: 'registration.already-registered' } as const] : []),
    ...(taken.email ? [{ field: 'email', code: 'registration.already-registered' } as const] : []),
  ];
}
