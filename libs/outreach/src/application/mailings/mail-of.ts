import type { AudienceSource } from '#contracts/outreach/audience';
import type { LocalHours } from '#platform/local-time';
import type { MailRequest } from '#platform/mail';
import type { Recipient } from '../../domain/recipient.js';
import type { Mailing } from '../../persistence/mailing.entity.js';
import { quietOf } from './due-of.js';

/** Composed from the letter of its mailing and what the tables say of the person when it leaves. */
export const MAILING_TEMPLATE = 'outreach.mailing';

export const subjectKinds: Record<AudienceSource, string> = {
  representatives: 'representative',
  registrations: 'registration',
  invitations: 'invitation',
};

/** The mail of a mailing to one person; its quiet hours go by the conference's clocks (`timeZone`). */
export const mailOf = (mailing: Mailing, person: Recipient, timeZone: string): MailRequest => ({
  template: MAILING_TEMPLATE,
  language: person.language,
  to: { name: person.name, address: person.email },
  subject: { kind: subjectKinds[person.kind], id: person.id },
  scopeId: mailing.conferenceId,
  batchId: mailing.id,
  category: 'mailing',
  delivery: mailing.delivery,
  notBetween: hoursOf(mailing, timeZone),
  senderName: mailing.senderName || null,
  replyTo: mailing.replyTo,
});

function hoursOf(mailing: Mailing, timeZone: string): LocalHours | null {
  const quiet = quietOf(mailing);
  return quiet && { ...quiet, timeZone };
}
