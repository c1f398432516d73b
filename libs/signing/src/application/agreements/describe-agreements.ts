import { userNames } from '#accounts';
import { findOrganisations } from '#organisations';
import { AuditEntry } from '#platform/audit';
import type { Transaction } from '#platform/database';
import { Mail } from '#platform/mail';
import { maskEmail, maskMobile } from '#platform/text';
import type {
  AgreementDetailView,
  AgreementKindView,
  AgreementPartyView,
  AgreementTextView,
  AgreementTimelineView,
  AgreementView,
} from '../../http/agreements/agreement.view.js';
import type { AgreementKind } from '../../persistence/agreements/agreement-kind.entity.js';
import type { AgreementText } from '../../persistence/agreements/agreement-text.entity.js';
import type { Agreement } from '../../persistence/agreements/agreement.entity.js';
import { Agreements } from '../../persistence/agreements/agreements.js';

export const kindView = ({ archivedAt, position: _, ...kind }: AgreementKind): AgreementKindView => ({
  ...kind,
  isArchived: archivedAt !== null,
});

export function textView(text: AgreementText): AgreementTextView {
  const { version, fileName, mediaType, sizeBytes, sha256, pages, addedBy, addedAt } = text;
  return { version, fileName, mediaType, sizeBytes, sha256, pages, addedBy, addedAt: addedAt.toISOString() };
}

/** The parties of agreements, by agreement, with the names of their organisations; contacts masked. */
export async function partyViews(
  tx: Transaction,
  ids: readonly string[],
): Promise<Map<string, AgreementPartyView[]>> {
  const parties = await new Agreements(tx).parties(ids);
  const organisations = await findOrganisations(tx, [
    ...new Set(parties.map(({ organisationId }) => organisationId)),
  ]);
  const views = new Map<string, AgreementPartyView[]>(ids.map((id) => [id, []]));
  for (const party of parties) {
    const {
      agreementId,
      confirmedFingerprint: _,
      confirmedAt,
      contactEmail,
      contactMobile,
      ...facts
    } = party;
    const organisation = organisations.get(party.organisationId);
    views.get(agreementId)!.push({
      ...facts,
      organisationId: organisation?.id ?? party.organisationId,
      organisationZh: organisation?.nameZh ?? '',
      organisationEn: organisation?.nameEn || (organisation?.nameZh ?? ''),
      contactEmail: contactEmail && maskEmail(contactEmail),
      contactMobile: contactMobile && maskMobile(contactMobile),
      confirmedAt: confirmedAt?.toISOString() ?? null,
    });
  }
  return views;
}

/** Rows of the console's list, in their order. */
export async function agreementViews(tx: Transaction, rows: readonly Agreement[]): Promise<AgreementView[]> {
  const parties = await partyViews(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    id: row.id,
    conferenceId: row.conferenceId,
    kindId: row.kindId,
    number: row.number,
    titleZh: row.titleZh || row.titleEn,
    titleEn: row.titleEn || row.titleZh,
    amount: row.amount,
    currency: row.currency,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    state: row.state,
    withdrawnReason: row.withdrawnReason,
    meetingId: row.meetingId,
    textVersion: row.textVersion,
    dueAt: row.dueAt?.toISOString() ?? null,
    signedAt: row.signedAt?.toISOString() ?? null,
    inForceAt: row.inForceAt?.toISOString() ?? null,
    parties: parties.get(row.id) ?? [],
    version: row.version,
    createdAt: row.createdAt.toISOString(),
  }));
}

/** Everything about one agreement, for a colleague. */
export async function agreementDetail(tx: Transaction, id: string): Promise<AgreementDetailView> {
  const agreements = new Agreements(tx);
  const agreement = (await agreements.find(id))!;
  const [view] = await agreementViews(tx, [agreement]);
  return {
    ...view!,
    titleZh: agreement.titleZh,
    titleEn: agreement.titleEn,
    note: agreement.note,
    witnesses: (await agreements.witnesses([id])).map(({ name, title, organisation }) => ({
      name,
      title,
      organisation,
    })),
    texts: await textViews(tx, id),
    files: (await agreements.files(id)).map(({ id: fileId, fileName, mediaType, sizeBytes }) => ({
      id: fileId,
      fileName,
      mediaType,
      sizeBytes,
    })),
    timeline: await timelineOf(tx, id),
  };
}

/** The versions of its text, with the names of those who added them; '' for somebody without an account. */
async function textViews(tx: Transaction, id: string): Promise<AgreementTextView[]> {
  const texts = (await new Agreements(tx).texts(id)).map(textView);
  const names = await userNames(
    tx,
    texts.flatMap(({ addedBy }) => userId(addedBy) || []),
  );
  return texts.map((text) => ({ ...text, addedBy: names.get(userId(text.addedBy)) ?? '' }));
}

const userId = (actor: string): string => (actor.startsWith('user:') ? actor.slice(5) : '');

/** What happened to an agreement and which mails went out about it, oldest first. */
async function timelineOf(tx: Transaction, id: string): Promise<AgreementTimelineView[]> {
  const subject = { subjectKind: 'agreement', subjectId: id };
  const changes = await tx.find(AuditEntry, { where: subject, order: { at: 'ASC', id: 'ASC' } });
  const mails = await tx.find(Mail, { where: subject, order: { createdAt: 'ASC', id: 'ASC' } });
  const names = await userNames(
    tx,
    changes.flatMap(({ actor }) => userId(actor) || []),
  );
  return [
    ...changes.map((entry) => ({
      at: entry.at.toISOString(),
      kind: 'change' as const,
      what: entry.action,
      actorName: names.get(userId(entry.actor)) ?? null,
      details: entry.details as Record<string, unknown>,
    })),
    ...mails.map((mail) => ({
      at: mail.createdAt.toISOString(),
      kind: 'mail' as const,
      what: mail.template,
      actorName: null,
      details: { state: mail.state },
    })),
  ].toSorted((a, b) => a.at.localeCompare(b.at));
}
