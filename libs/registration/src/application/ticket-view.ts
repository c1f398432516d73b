import { findOrganisation } from '#organisations';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { maskEmail, maskMobile } from '#platform/text';
import { qrSvg } from '#documents/qr';
import { isActive } from '../domain/registration-state.js';
import type { TicketView } from '../http/public-registration.view.js';
import { Registrations } from '../persistence/registrations.js';
import { Tickets } from '../persistence/tickets.js';
import type { InHand } from './require-registration.js';

/** What the personal page shows. */
export async function ticketView(
  tx: Transaction,
  call: Call,
  { registration, conference }: InHand,
): Promise<TicketView> {
  const now = call.clock.now();
  const organisation = await findOrganisation(tx, registration.organisationId);
  const ticketCode =
    registration.state === 'confirmed' ? await new Tickets(tx).codeOf(registration.id, now) : null;
  const isOngoing =
    (conference.state === 'published' || conference.state === 'live') && now < conference.endsAt;
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
    conference: {
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
    },
    ticketCode,
    qrSvg: ticketCode && qrSvg(ticketCode),
    position: await new Registrations(tx).positionOf(registration),
    offerExpiresAt: registration.offerExpiresAt?.toISOString() ?? null,
    stateReason: registration.stateReason,
    arrivedAt: registration.arrivedAt?.toISOString() ?? null,
    mayCancel: isActive(registration.state) && !registration.arrivedAt && isOngoing,
  };
}
