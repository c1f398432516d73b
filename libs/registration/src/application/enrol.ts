import { DomainError } from '#contracts/domain-error';
import type { ParticipantType, RegistrationSource, RegistrationState } from '#contracts/vocabulary';
import { holdConference, lockPlaces, type ConferenceRecord } from '#conferences';
import { findOrganisation } from '#organisations';
import { recordAudit } from '#platform/audit';
import type { Call, Language } from '#platform/call';
import { newId, type Transaction } from '#platform/database';
import { searchText } from '#platform/text';
import { hasFreePlace, type Places } from '../domain/admission.js';
import { personKey } from '../domain/person-key.js';
import type { Registration } from '../persistence/registration.entity.js';
import { Registrations } from '../persistence/registrations.js';
import { Tickets } from '../persistence/tickets.js';
import { writeTo } from './write-mails.js';

export interface Newcomer {
  conference: ConferenceRecord;
  organisationId: string;
  representativeId: string | null;
  participantType: ParticipantType;
  source: RegistrationSource;
  name: string;
  title: string | null;
  mobile: string | null;
  email: string | null;
  language: Language;
  consentVersion: string | null;
}

/** Decides with the places locked: nobody else of this type gets in before the transaction ends. */
export type Decision = (
  places: Places,
  isAnyoneWaiting: boolean,
) => Extract<RegistrationState, 'confirmed' | 'waitlisted'>;

/**
 * Puts one person on the list: confirmed with a ticket, or waiting. Everything that needs no lock comes before it.
 * @throws DomainError registration.already-registered, registration.type-not-offered, or what `decide` throws
 */
export async function enrol(
  tx: Transaction,
  call: Call,
  newcomer: Newcomer,
  decide: Decision,
): Promise<{ registration: Registration; position: number | null }> {
  const { conference, consentVersion, ...person } = newcomer;
  const { participantType } = person;
  const key = { conferenceId: conference.id, personKey: personKey(person.name) };
  const registrations = new Registrations(tx);
  const organisation = await findOrganisation(tx, person.organisationId);
  if (!organisation) throw new DomainError('registration.organisation-needed');

  if ((await holdConference(tx, conference.id)) !== conference.state)
    throw new DomainError('registration.closed');
  const places = await lockPlaces(tx, conference.id, participantType);
  if (!places) throw new DomainError('registration.type-not-offered');
  const isAnyoneWaiting =
    hasFreePlace(places) && (await registrations.isAnyoneWaiting(conference.id, participantType));
  const state = decide(places, isAnyoneWaiting);
  const now = call.clock.now();
  const registration: Registration = {
    ...person,
    ...key,
    id: newId(),
    state,
    searchText: searchText(person.name, organisation.nameZh, organisation.nameEn),
    consentVersion,
    consentedAt: consentVersion ? now : null,
    registeredAt: now,
    stateChangedAt: now,
    stateReason: null,
    waitingSince: state === 'waitlisted' ? now : null,
    offerExpiresAt: null,
    arrivedAt: null,
    answers: {},
    formId: null,
    registeredById: null,
    isContact: false,
    keepsPlace: false,
    handedOverToId: null,
    editedAt: null,
    version: 1,
  };
  await registrations.add([registration]);
  if (state === 'confirmed') await new Tickets(tx).issue([registration], now);
  await recordAudit(tx, call, {
    action: 'registration.registered',
    subject: { kind: 'registration', id: registration.id },
    scopeId: conference.id,
    details: { to: state, source: registration.source, participantType, consentVersion },
  });
  await writeTo(tx, call, [registration]);
  return { registration, position: await registrations.positionOf(registration) };
}
