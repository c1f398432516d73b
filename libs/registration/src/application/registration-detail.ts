import { findOrganisations } from '#organisations';
import type { Transaction } from '#platform/database';
import { maskEmail, maskMobile } from '#platform/text';
import type { RegistrationDetailView, RegistrationView } from '../http/registration.view.js';
import type { Registration } from '../persistence/registration.entity.js';
import { describeAnswers } from './forms/describe-answers.js';
import { Registrations } from '../persistence/registrations.js';
import { timelineOf } from './timeline/timeline-of.js';
import type { TimelineSources } from './timeline/timeline-sources.js';

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
      isHeld: r.isHeld,
      arrivedAt: r.arrivedAt?.toISOString() ?? null,
    };
  });
}

/** Only reading one by itself asks the other contexts for their part of the timeline. */
export async function registrationDetail(
  tx: Transaction,
  registration: Registration,
  sources?: TimelineSources,
): Promise<RegistrationDetailView> {
  const [view] = await registrationViews(tx, [registration]);
  return {
    ...view!,
    position: await new Registrations(tx).positionOf(registration),
    consentVersion: registration.consentVersion,
    consentedAt: registration.consentedAt?.toISOString() ?? null,
    hasTicket: registration.state === 'confirmed',
    isContact: registration.isContact,
    registeredById: registration.registeredById,
    handedOverToId: registration.handedOverToId,
    answers: await describeAnswers(tx, registration),
    timeline: await timelineOf(tx, registration.id, sources),
  };
}
