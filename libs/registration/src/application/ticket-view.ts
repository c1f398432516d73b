import { findOrganisation } from '#organisations';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { maskEmail, maskMobile } from '#platform/text';
import { qrSvg } from '#documents/qr';
import { isActive } from '../domain/registration-state.js';
import type { ConferenceRecord } from '#conferences';
import { editEnd } from '../domain/self-service/edit-window.js';
import type { TicketConferenceView, TicketView } from '../http/public-registration.view.js';
import { Forms, formKey } from '../persistence/forms/forms.js';
import type { Registration } from '../persistence/registration.entity.js';
import { Registrations } from '../persistence/registrations.js';
import { Tickets } from '../persistence/tickets.js';
import type { InHand } from './require-registration.js';
import {
  needsConsent,
  passes,
  requireEditable,
  requireOwnChange,
  ruleOf,
} from './self-service/own-rights.js';
import { ownSessionViews } from './self-service/own-sessions.js';

/** What the personal page shows. */
export async function ticketView(tx: Transaction, call: Call, found: InHand): Promise<TicketView> {
  const { registration, conference } = found;
  const now = call.clock.now();
  const rule = await ruleOf(tx, registration);
  const organisation = await findOrganisation(tx, registration.organisationId);
  const ticketCode =
    registration.state === 'confirmed' ? await new Tickets(tx).codeOf(registration.id, now) : null;
  const isOngoing =
    (conference.state === 'published' || conference.state === 'live') && now < conference.endsAt;
  return {
    registrationId: registration.id,
    state: registration.state,
    name: registration.name,
    title: registration.title,
    organisationNameZh: organisation?.nameZh ?? '',
    organisationNameEn: organisation?.nameEn || (organisation?.nameZh ?? ''),
    participantType: registration.participantType,
    mobile: registration.mobile && maskMobile(registration.mobile),
    email: registration.email && maskEmail(registration.email),
    language: registration.language,
    conference: conferenceOnTicket(conference),
    ticketCode,
    qrSvg: ticketCode && qrSvg(ticketCode),
    position: await new Registrations(tx).positionOf(registration),
    offerExpiresAt: registration.offerExpiresAt?.toISOString() ?? null,
    stateChangedAt: registration.stateChangedAt.toISOString(),
    stateReason: registration.stateReason,
    arrivedAt: registration.arrivedAt?.toISOString() ?? null,
    mayCancel: isActive(registration.state) && !registration.arrivedAt && isOngoing,
    version: registration.version,
    editUntil: editEnd(rule, conference).toISOString(),
    mayEdit: passes(() => requireEditable(found, rule, now, call.language)),
    mayHandOver: passes(() => requireOwnChange(found, now)) && !registration.arrivedAt,
    needsConsent: isActive(registration.state) && needsConsent(registration),
    needsAnswers: await needsAnswers(tx, registration),
    registeredByName: await registeredByName(tx, registration),
    keepsPlace: registration.keepsPlace,
    sessions: await ownSessionViews(tx, registration),
  };
}

async function registeredByName(tx: Transaction, { registeredById }: Registration): Promise<string | null> {
  return (registeredById && (await new Registrations(tx).find(registeredById))?.name) || null;
}

/** Something the person has to answer is not answered: entered by somebody who was not asked. */
async function needsAnswers(
  tx: Transaction,
  { conferenceId, participantType, formId, state }: Registration,
): Promise<boolean> {
  if (formId !== null || !isActive(state)) return false;
  const key = { conferenceId, participantType };
  const form = (await new Forms(tx).current([key])).get(formKey(key));
  return form?.definition.fields.some(({ isRequired, isInternal }) => isRequired && !isInternal) ?? false;
}

/** The conference as the personal page names it; every English text falls back to the Chinese one. */
export function conferenceOnTicket(conference: ConferenceRecord): TicketConferenceView {
  const {
    id,
    slug,
    state,
    titleZh,
    titleEn,
    timeZone,
    venueNameZh,
    venueNameEn,
    addressZh,
    addressEn,
    isDemo,
  } = conference;
  return {
    id,
    slug,
    state,
    titleZh,
    titleEn: titleEn || titleZh,
    startsAt: conference.startsAt.toISOString(),
    endsAt: conference.endsAt.toISOString(),
    timeZone,
    venueNameZh,
    venueNameEn: venueNameEn || venueNameZh,
    addressZh,
    addressEn: addressEn || addressZh,
    isDemo,
  };
}
