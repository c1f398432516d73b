export { CancelRegistration } from './application/cancel-registration.js';
export { ConfirmRegistration } from './application/confirm-registration.js';
export { Engagements, type Engagement, type EngagementSource } from './application/engagements.js';
export { conferenceEvent } from './application/calendar-entry.js';
export { findForm } from './application/forms/find-form.js';
export { SaveForm } from './application/forms/save-form.js';
export {
  ImportRegistrations,
  type ImportOutcome,
  type ImportRequest,
  type ImportRow,
} from './application/import-registrations.js';
export { OfferPlaces } from './application/offer-places.js';
export { RegisterAtDesk } from './application/register-at-desk.js';
export { releaseHeldPlace, passHeldPlaceOn } from './application/holds/held-place.js';
export { holdPlaces, type InvitedPerson } from './application/holds/hold-places.js';
export { requireInvitedWindow } from './application/invited/invited.js';
export { readInvitedForm } from './application/invited/read-invited-form.js';
export { registerByPhone } from './application/invited/register-by-phone.js';
export { registerInvited } from './application/invited/register-invited.js';
export {
  findRegistration,
  openPersonalLink,
  personalLink,
  type RegistrationStanding,
} from './application/front-door.js';
export { RegisterPublicly } from './application/register-publicly.js';
export { changeOwnSignup } from './application/self-service/change-own-signup.js';
export { RotateTicketKey } from './application/rotate-ticket-key.js';
export {
  TimelineSources,
  type TimelineEntry,
  type TimelineSource,
} from './application/timeline/timeline-sources.js';
export { RegistrationModule } from './registration.module.js';
export { SetRules } from './application/rules/set-rules.js';
export { ticketCodes } from './application/ticket-codes.js';
export { TicketKeyring } from './application/ticket-keyring.js';
export { linkExpiry } from './domain/personal-link.js';
export { currentPrivacyText } from './domain/privacy-text.js';
export type { TicketFacts } from './domain/ticket-code.js';
export { typeWords } from './domain/words.js';
export { moment, timeSpan } from './mail/time-span.js';
export type { PublicFormView } from './http/forms/public-form.view.js';
export type { RegisteredView } from './http/public-registration.view.js';
