import { DomainError, type FieldFault } from '#contracts/domain-error';
import type { ParticipantType } from '#contracts/vocabulary';
import type { ConferenceRecord } from '#conferences';
import { resolveOrganisation } from '#organisations';
import type { Transaction } from '#platform/database';
import { personKey } from '../../domain/person-key.js';
import { currentPrivacyText } from '../../domain/privacy-text.js';
import { windowFault } from '../../domain/registration-window.js';
import type { PublicRegistrationDto } from '../../http/public-registration.dto.js';

/** Who was invited as what. */
export interface Invited {
  organisationId: string;
  name: string;
  participantType: ParticipantType;
  /** For nobody but this person of this organisation. */
  isLocked: boolean;
  /** The place held for the person, if one was. */
  heldId: string | null;
}

/** Invited people need not wait until the public may register. @throws DomainError registration.closed */
export function requireInvitedWindow(conference: ConferenceRecord, now: Date): void {
  if (windowFault(conference, now) === 'closed') throw new DomainError('registration.closed');
}

/** @throws DomainError when the invited cannot register now, or not on these terms */
export function requireInvitedOpen(
  conference: ConferenceRecord,
  { consentVersion }: PublicRegistrationDto,
  now: Date,
): void {
  requireInvitedWindow(conference, now);
  if (consentVersion !== currentPrivacyText.version)
    throw new DomainError('registration.privacy-text-changed');
}

/** A locked invitation is for this person and organisation. @throws DomainError at the fields */
export async function refuseForeign(
  tx: Transaction,
  { isLocked, name, organisationId }: Invited,
  form: Pick<PublicRegistrationDto, 'name' | 'organisationId'>,
): Promise<void> {
  if (!isLocked) return;
  const faults: FieldFault[] = [];
  if (personKey(form.name) !== personKey(name))
    faults.push({ field: 'name', code: 'registration.invited-by-name', params: { name } });
  const [given, invited] = await Promise.all(
    [form.organisationId, organisationId].map(async (id) => id && (await resolveOrganisation(tx, id))),
  );
  if (!given || given !== invited)
    faults.push({ field: 'organisationName', code: 'registration.invited-organisation' });
  if (faults.length > 0) throw new DomainError('input.invalid', {}, faults);
}
