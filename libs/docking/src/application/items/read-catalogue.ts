import { Injectable } from '@nestjs/common';
import { findConferenceBySlug, type ConferenceRecord } from '#conferences';
import { DomainError } from '#contracts/domain-error';
import { publicItemStates, type ItemKind, type ItemState } from '#contracts/docking/items';
import type { Call } from '#platform/call';
import { encodeCursor } from '#platform/cursor';
import { Transactions, type Transaction } from '#platform/database';
import { takesAnswers } from '../../domain/answers/answer-states.js';
import type { CatalogueQuery } from '../../http/items/catalogue.dto.js';
import type {
  CatalogueDetailView,
  CatalogueItemView,
  CatalogueView,
} from '../../http/items/catalogue.view.js';
import type { DockingFile } from '../../persistence/items/docking-file.entity.js';
import { DockingFiles } from '../../persistence/items/docking-files.js';
import { Fields } from '../../persistence/items/fields.js';
import { ItemList } from '../../persistence/items/item-list.js';
import type { Item } from '../../persistence/items/item.entity.js';
import { Items } from '../../persistence/items/items.js';
import { fieldNames, fileView, itemFacts } from './describe-items.js';
import { itemKey } from './read-items.js';

const CARD_CHARACTERS = 160;

/**
 * A conference whose catalogue everybody may read.
 * @throws DomainError access.not-found for a draft
 */
export async function publicConference(tx: Transaction, slug: string): Promise<ConferenceRecord> {
  const conference = await findConferenceBySlug(tx, slug);
  if (!conference || conference.state === 'draft' || conference.isTemplate)
    throw new DomainError('access.not-found');
  return conference;
}

export const isPublic = (state: ItemState): boolean =>
  (publicItemStates as readonly ItemState[]).includes(state);

/** What is released, for everybody. */
@Injectable()
export class ReadCatalogue {
  constructor(private readonly transactions: Transactions) {}

  async list(
    _call: Call,
    slug: string,
    { limit, cursor, ...filter }: CatalogueQuery,
  ): Promise<CatalogueView> {
    const tx = this.transactions.reader;
    const conference = await publicConference(tx, slug);
    const list = new ItemList(tx, conference.id);
    const after = itemKey(cursor, 'number');
    const wanted = { ...filter, state: publicItemStates };
    const { rows, next } = await list.page(wanted, 'number', after, limit);
    const counts = after ? [] : await list.countsByState(filter);
    const tree = await new Fields(tx).tree();
    const names = fieldNames(tree);
    return {
      ...titles(conference),
      items: await cards(tx, rows),
      nextCursor: next && encodeCursor(['number', next.key, next.id]),
      total: after
        ? null
        : counts.filter(({ state }) => isPublic(state)).reduce((sum, { count }) => sum + count, 0),
      kinds: after ? [] : await list.countsByKind(publicItemStates),
      districts: after ? [] : await list.districts(publicItemStates),
      fields: after ? [] : tree.filter(({ archivedAt }) => !archivedAt).map(({ id }) => names.get(id)!),
    };
  }

  async one(call: Call, slug: string, kind: ItemKind, number: number): Promise<CatalogueDetailView> {
    const tx = this.transactions.reader;
    const { item, conference } = await this.released(tx, slug, kind, number);
    const [facts] = await itemFacts(tx, [item]);
    return {
      ...titles(conference),
      ...facts!,
      textZh: item.textZh,
      textEn: item.textEn,
      stage: item.stage,
      files: (await new DockingFiles(tx).of({ itemId: item.id })).map(fileView),
      contact: await contactOf(tx, item),
      takesAnswers: takesAnswers(item, conference.state, call.clock.now()),
    };
  }

  async file(
    _call: Call,
    slug: string,
    kind: ItemKind,
    number: number,
    fileId: string,
  ): Promise<DockingFile> {
    const tx = this.transactions.reader;
    const { item } = await this.released(tx, slug, kind, number);
    const file = await new DockingFiles(tx).withContent({ itemId: item.id }, fileId);
    if (!file) throw new DomainError('access.not-found');
    return file;
  }

  private async released(
    tx: Transaction,
    slug: string,
    kind: ItemKind,
    number: number,
  ): Promise<{ item: Item; conference: ConferenceRecord }> {
    const conference = await publicConference(tx, slug);
    const item = await new Items(tx).byNumber(conference.id, kind, number);
    if (!item || !isPublic(item.state)) throw new DomainError('docking.item-not-found');
    return { item, conference };
  }
}

const titles = ({ titleZh, titleEn, slug }: ConferenceRecord) => ({
  conferenceTitleZh: titleZh,
  conferenceTitleEn: titleEn || titleZh,
  slug,
});

const cut = (text: string): string => {
  const letters = [...text.replace(/\s+/g, ' ')];
  return letters.length > CARD_CHARACTERS
    ? `${letters.slice(0, CARD_CHARACTERS).join('')}…`
    : letters.join('');
};

async function cards(tx: Transaction, rows: readonly Item[]): Promise<CatalogueItemView[]> {
  const facts = await itemFacts(tx, rows);
  return rows.map(({ textZh, textEn }, at) => ({ ...facts[at]!, textZh: cut(textZh), textEn: cut(textEn) }));
}

/** Offered by the presenter, and only while that person comes. */
async function contactOf(tx: Transaction, item: Item): Promise<CatalogueDetailView['contact']> {
  if (!item.showsContact || !item.presenterId) return null;
  const presenter = (await new Items(tx).presenters([item.presenterId])).get(item.presenterId);
  if (presenter?.state !== 'confirmed') return null;
  const { name, title, mobile, email } = presenter;
  return { name, title, mobile, email };
}
