import { userNames } from '#accounts';
import { findOrganisations } from '#organisations';
import { AuditEntry } from '#platform/audit';
import type { Transaction } from '#platform/database';
import { Mail } from '#platform/mail';
import { maskEmail, maskMobile } from '#platform/text';
import type {
  DockingFileView,
  FieldNameView,
  ItemDetailView,
  ItemFactsView,
  ItemTimelineView,
  ItemView,
} from '../../http/items/item.view.js';
import type { DockingFile } from '../../persistence/items/docking-file.entity.js';
import { DockingFiles } from '../../persistence/items/docking-files.js';
import type { Field } from '../../persistence/items/field.entity.js';
import { Fields } from '../../persistence/items/fields.js';
import type { Item } from '../../persistence/items/item.entity.js';
import { Items } from '../../persistence/items/items.js';

export const fileView = ({ id, name, mediaType, sizeBytes }: DockingFile): DockingFileView => ({
  id,
  name,
  mediaType,
  sizeBytes,
});

const amount = (yuan: string | null): number | null => (yuan === null ? null : Number(yuan));

/** The names of fields by their ids. */
export function fieldNames(tree: readonly Field[]): Map<string, FieldNameView> {
  const byId = new Map(tree.map((field) => [field.id, field]));
  return new Map(
    tree.map(({ id, nameZh, nameEn, parentId }) => {
      const above = parentId === null ? undefined : byId.get(parentId);
      return [
        id,
        { id, nameZh, nameEn: nameEn || nameZh, aboveZh: above?.nameZh ?? '', aboveEn: above?.nameEn ?? '' },
      ];
    }),
  );
}

/** What everybody who sees these items sees of them, in their order. */
export async function itemFacts(tx: Transaction, items: readonly Item[]): Promise<ItemFactsView[]> {
  const fields = fieldNames(await new Fields(tx).tree());
  const organisations = await findOrganisations(tx, [
    ...new Set(items.map(({ organisationId }) => organisationId)),
  ]);
  return items.map((item) => {
    const organisation = organisations.get(item.organisationId);
    return {
      id: item.id,
      kind: item.kind,
      number: item.number,
      state: item.state,
      titleZh: item.titleZh,
      titleEn: item.titleEn,
      field: (item.fieldId && fields.get(item.fieldId)) || null,
      cooperation: item.cooperation,
      budgetFrom: amount(item.budgetFrom),
      budgetTo: amount(item.budgetTo),
      deadline: item.deadline,
      maturity: item.maturity,
      organisationId: organisation?.id ?? item.organisationId,
      organisationZh: organisation?.nameZh ?? '',
      organisationEn: organisation?.nameEn ?? organisation?.nameZh ?? '',
      organisationKind: organisation?.kind ?? 'enterprise',
      district: organisation?.district ?? null,
    };
  });
}

/** Rows of the console's list. */
export async function itemViews(tx: Transaction, rows: readonly Item[]): Promise<ItemView[]> {
  const items = new Items(tx);
  const facts = await itemFacts(tx, rows);
  const presenters = await items.presenters(rows.flatMap(({ presenterId }) => presenterId ?? []));
  const tallies = await items.tallies(rows.map(({ id }) => id));
  return rows.map((item, at) => {
    const presenter = item.presenterId ? presenters.get(item.presenterId) : undefined;
    return {
      ...facts[at]!,
      conferenceId: item.conferenceId,
      source: item.source,
      presenterId: item.presenterId,
      presenterName: presenter?.name ?? null,
      presenterIsGone: item.presenterId !== null && presenter?.state !== 'confirmed',
      sessionId: item.sessionId,
      stageMinutes: item.stageMinutes,
      returnedAt: item.returnedAt?.toISOString() ?? null,
      returnReason: item.returnReason,
      releasedAt: item.releasedAt?.toISOString() ?? null,
      answers: tallies.get(item.id)?.answers ?? 0,
      files: tallies.get(item.id)?.files ?? 0,
      version: item.version,
      createdAt: item.createdAt.toISOString(),
      updatedAt: item.updatedAt.toISOString(),
    };
  });
}

/** Everything about one item, for a colleague. */
export async function itemDetail(tx: Transaction, item: Item): Promise<ItemDetailView> {
  const [view] = await itemViews(tx, [item]);
  const presenter = item.presenterId
    ? (await new Items(tx).presenters([item.presenterId])).get(item.presenterId)
    : undefined;
  return {
    ...view!,
    textZh: item.textZh,
    textEn: item.textEn,
    stage: item.stage,
    showsContact: item.showsContact,
    presenterMobile: presenter?.mobile ? maskMobile(presenter.mobile) : null,
    presenterEmail: presenter?.email ? maskEmail(presenter.email) : null,
    fileList: (await new DockingFiles(tx).of({ itemId: item.id })).map(fileView),
    timeline: await timelineOf(tx, item.id),
  };
}

/** What happened to an item and which mails went out about it, oldest first. */
async function timelineOf(tx: Transaction, id: string): Promise<ItemTimelineView[]> {
  const subject = { subjectKind: 'docking-item', subjectId: id };
  const changes = await tx.find(AuditEntry, { where: subject, order: { at: 'ASC', id: 'ASC' } });
  const mails = await tx.find(Mail, { where: subject, order: { createdAt: 'ASC', id: 'ASC' } });
  const userId = (actor: string): string => (actor.startsWith('user:') ? actor.slice(5) : '');
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
