import { insertInto, newId } from '#platform/database';
import type { Registration } from './registration.entity.js';
import type { SessionSignup } from './session-signup.entity.js';

/**
 * All columns, so that a row taken whole keeps nothing back. A person who got in by another way in this very moment
 * makes the whole statement fail: see `isTwin`.
 */
export const registrationWrite = insertInto<Registration>('registrations', {
  id: ['uuid', (row) => row.id],
  conference_id: ['uuid', (row) => row.conferenceId],
  organisation_id: ['uuid', (row) => row.organisationId],
  representative_id: ['uuid', (row) => row.representativeId],
  participant_type: ['text', (row) => row.participantType],
  state: ['text', (row) => row.state],
  source: ['text', (row) => row.source],
  name: ['text', (row) => row.name],
  person_key: ['text', (row) => row.personKey],
  title: ['text', (row) => row.title],
  mobile: ['text', (row) => row.mobile],
  email: ['text', (row) => row.email],
  language: ['text', (row) => row.language],
  search_text: ['text', (row) => row.searchText],
  consent_version: ['text', (row) => row.consentVersion],
  consented_at: ['timestamptz', (row) => row.consentedAt],
  registered_at: ['timestamptz', (row) => row.registeredAt],
  state_changed_at: ['timestamptz', (row) => row.stateChangedAt],
  state_reason: ['text', (row) => row.stateReason],
  waiting_since: ['timestamptz', (row) => row.waitingSince],
  offer_expires_at: ['timestamptz', (row) => row.offerExpiresAt],
  arrived_at: ['timestamptz', (row) => row.arrivedAt],
  answers: ['jsonb', (row) => row.answers],
  form_id: ['uuid', (row) => row.formId],
  registered_by_id: ['uuid', (row) => row.registeredById],
  is_contact: ['boolean', (row) => row.isContact],
  keeps_place: ['boolean', (row) => row.keepsPlace],
  handed_over_to_id: ['uuid', (row) => row.handedOverToId],
  edited_at: ['timestamptz', (row) => row.editedAt],
  version: ['integer', (row) => row.version],
});

/** A ticket for each. */
export const ticketWrite = insertInto<Registration>('tickets', {
  id: ['uuid', () => newId()],
  registration_id: ['uuid', ({ id }) => id],
  conference_id: ['uuid', ({ conferenceId }) => conferenceId],
  issued_at: ['timestamptz', ({ stateChangedAt }) => stateChangedAt],
});

export const signupWrite = insertInto<SessionSignup>('session_signups', {
  registration_id: ['uuid', ({ registrationId }) => registrationId],
  session_id: ['uuid', ({ sessionId }) => sessionId],
  state: ['text', ({ state }) => state],
  asked_at: ['timestamptz', ({ askedAt }) => askedAt],
});

const ONE_PER_PERSON = new Set(['registrations_one_per_mobile', 'registrations_one_per_person']);

/** Whether a write was refused because one of the persons is on the list already. */
export const isTwin = (error: unknown): boolean =>
  error instanceof Error && ONE_PER_PERSON.has((error as { constraint?: string }).constraint ?? '');
