import { findOrganisations } from '#organisations';
import { AuditEntry } from '#platform/audit';
import type { Transaction } from '#platform/database';
import { Mail } from '#platform/mail';
import { maskEmail, maskMobile } from '#platform/text';
import type {
  RegistrationDetailView,
  RegistrationView,
  TimelineEntryView,
} from '../http/registration.view.js';
import type { Registration } from '../persistence/registration.entity.js';
import { describeAnswers } from './forms/describe-answers.js';
import { Registrations } from '../persistence/registrations.js';

/** Rows as the console shows them: number and address masked. */
export async function registrationViews(
  tx: Transaction,
  registrations: readonly Registration[],
): Promise<RegistrationView[]> {
  const organisations = await findOrganisations(tx, [...new Set(registrations.map((r) => r.organisationId))]);
  return registrations.map((r) => {
    const organisation = organisations.get(r.organisationId);
    return {
      id: r.id,
      conferenceId: r.conferenceId,
      organisationId: r.organisationId,
      organisationNameZh: organisation?.nameZh ?? '',
      organisationNameEn: organisation?.nameEn || (organisation?.nameZh ?? ''),
      district: organisation?.district ?? null,
      qualifications: organisation?.qualifications.map(({ qualification }) => qualification) ?? [],
      name: r.name,
      title: r.title,
      mobile: r.mobile && maskMobile(r.mobile),
      email: r.email && maskEmail(r.email),
      participantType: r.participantType,
      state: r.state,
      source: r.source,
      language: r.language,
      registeredAt: r.registeredAt.toISOString(),
      stateChangedAt: r.stateChangedAt.toISOString(),
      stateReason: r.stateReason,
      offerExpiresAt: r.offerExpiresAt?.toISOString() ?? null,
      arrivedAt: r.arrivedAt?.toISOString() ?? null,
    };
  });
}

/** Everything that happened to it and every mail about it, oldest first. */
async function timelineOf(tx: Transaction, registrationId: string): Promise<TimelineEntryView[]> {
  const subject = { subjectKind: 'registration', subjectId: registrationId };
  const changes = await tx.find(AuditEntry, { where: subject, order: { at: 'ASC', id: 'ASC' } });
  const mails = await tx.find(Mail, { where: subject, order: { createdAt: 'ASC', id: 'ASC' } });
  const entries: TimelineEntryView[] = [
    ...changes.map((entry) => ({
      at: entry.at.toISOString(),
      kind: 'change' as const,
      what: entry.action,
      actor: entry.actor,
      details: entry.details as Record<string, unknown>,
      mailId: null,
      mailState: null,
    })),
    ...mails.map((mail) => ({
      at: mail.createdAt.toISOString(),
      kind: 'mail' as const,
      what: mail.template,
      actor: null,
      details: {},
      mailId: mail.id,
      mailState: mail.state,
    })),
  ];
  return entries.toSorted((a, b) => a.at.localeCompare(b.at));
}

export async function registrationDetail(
  tx: Transaction,
  registration: Registration,
): Promise<RegistrationDetailView> {
  const [view] = await registrationViews(tx, [registration]);
  return {
    ...view!,
    position: await new Registrations(tx).positionOf(registration),
    consentVersion: registration.consentVersion,
    consentedAt: registration.consentedAt?.toISOString() ?? null,
    hasTicket: registration.state === 'confirmed',
    answers: await describeAnswers(tx, registration),
    timeline: await timelineOf(tx, registration.id),
  };
}
