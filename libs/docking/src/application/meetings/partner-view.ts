import type { MeetingContactView, MeetingPartnerView } from '../../http/meetings/own-meetings.view.js';
import type { Person } from '../../persistence/meetings/people.js';

/** Without anything by which a person could be reached. */
export const partnerView = ({
  id,
  name,
  title,
  organisationZh,
  organisationEn,
  participantType,
}: Person): MeetingPartnerView => ({
  registrationId: id,
  name,
  title,
  organisationZh,
  organisationEn,
  participantType,
});

/** With phone and address where the two agreed to meet, and without where they did not. */
export const contactView = (person: Person, hasAgreed: boolean): MeetingContactView => ({
  ...partnerView(person),
  mobile: hasAgreed ? person.mobile : null,
  email: hasAgreed ? person.email : null,
});
