import type { RegistrationState } from '#contracts/vocabulary';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { recordMails, type MailRequest } from '#platform/mail';
import type { Changed } from './change-state.js';

export const mailTemplates = [
  'registration.ticket',
  'registration.pending',
  'registration.waitlisted',
  'registration.offered',
  'registration.declined',
  'registration.cancelled',
  'registration.conference-cancelled',
  'registration.conference-changed',
  'registration.registered-along',
  'registration.handed-over',
  'registration.taken-over',
  'registration.session-place',
  'registration.address-changed',
] as const;
export type MailTemplate = (typeof mailTemplates)[number];

/** The mail that tells a person where the registration stands. */
export const mailOfState: Record<RegistrationState, MailTemplate> = {
  pending: 'registration.pending',
  confirmed: 'registration.ticket',
  waitlisted: 'registration.waitlisted',
  offered: 'registration.offered',
  declined: 'registration.declined',
  cancelled: 'registration.cancelled',
};

/** The mail to somebody who left an address, in their language; by default about where the registration stands. */
export function mailsTo(
  registration: Changed,
  template: MailTemplate = mailOfState[registration.state],
  data?: Record<string, unknown>,
): MailRequest[] {
  if (!registration.email) return [];
  const { freedSessionIds = [] } = registration;
  const facts = { ...data, ...(freedSessionIds.length > 0 && { freedSessionIds }) };
  return [
    {
      template,
      language: registration.language,
      to: { name: registration.name, address: registration.email },
      subject: { kind: 'registration', id: registration.id },
      scopeId: registration.conferenceId,
      ...(Object.keys(facts).length > 0 && { data: facts }),
    },
  ];
}

/** Writes to each who left an address, in their language; by default about where the registration stands. */
export async function writeTo(
  tx: Transaction,
  call: Call,
  registrations: readonly Changed[],
  template?: MailTemplate,
  data?: Record<string, unknown>,
): Promise<void> {
  await recordMails(
    tx,
    call,
    registrations.flatMap((registration) => mailsTo(registration, template, data)),
  );
}
