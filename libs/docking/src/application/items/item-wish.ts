import { DomainError } from '#contracts/domain-error';
import type { ItemKind } from '#contracts/docking/items';
import { findOrganisation, type OrganisationSummary } from '#organisations';
import type { Transaction } from '#platform/database';
import { cleanBlock, halfWidth, searchText } from '#platform/text';
import { fitted, itemFaults, type ItemWish } from '../../domain/items/check-item.js';
import type { ItemWishDto } from '../../http/items/item.dto.js';
import { Fields } from '../../persistence/items/fields.js';
import type { Item } from '../../persistence/items/item.entity.js';

export const wishOf = (dto: ItemWishDto): ItemWish => ({
  titleZh: dto.titleZh ?? '',
  titleEn: dto.titleEn ?? '',
  textZh: dto.textZh ?? '',
  textEn: dto.textEn ?? '',
  fieldId: dto.fieldId ?? null,
  cooperation: dto.cooperation ?? [],
  budgetFrom: dto.budgetFrom ?? null,
  budgetTo: dto.budgetTo ?? null,
  deadline: dto.deadline ?? null,
  maturity: dto.maturity ?? null,
  stage: dto.stage ?? '',
  showsContact: dto.showsContact ?? false,
});

/** What a search looks in: titles and organisation also as pinyin, texts as they are. */
export const itemSearchText = (
  wish: Pick<ItemWish, 'titleZh' | 'titleEn' | 'textZh' | 'textEn'>,
  organisation: Pick<OrganisationSummary, 'nameZh' | 'nameEn'>,
): string =>
  [
    searchText(wish.titleZh, wish.titleEn, organisation.nameZh, organisation.nameEn),
    halfWidth(cleanBlock(`${wish.textZh} ${wish.textEn}`))
      .toLowerCase()
      .replace(/\s+/g, ' '),
  ].join(' ');

/** The columns of an item that somebody said. */
export type ItemValues = Pick<
  Item,
  | 'titleZh'
  | 'titleEn'
  | 'textZh'
  | 'textEn'
  | 'fieldId'
  | 'cooperation'
  | 'budgetFrom'
  | 'budgetTo'
  | 'deadline'
  | 'maturity'
  | 'stage'
  | 'showsContact'
  | 'searchText'
  | 'organisationId'
>;

/**
 * Checks a wish and makes columns of it.
 * @param before the field it has now, which may be one that is offered no more
 * @throws DomainError input.invalid with everything wrong
 */
export async function acceptWish(
  tx: Transaction,
  kind: ItemKind,
  given: ItemWish,
  organisationId: string,
  before: string | null = null,
): Promise<ItemValues> {
  const wish = fitted(kind, given);
  const faults = itemFaults(wish);
  if (wish.fieldId && wish.fieldId !== before) {
    const field = await new Fields(tx).find(wish.fieldId);
    if (!field || field.archivedAt) faults.push({ field: 'fieldId', code: 'docking.field-unknown' });
  }
  const organisation = await findOrganisation(tx, organisationId);
  if (!organisation) throw new DomainError('access.not-found');
  if (faults.length > 0) throw new DomainError('input.invalid', {}, faults);
  return {
    ...wish,
    budgetFrom: wish.budgetFrom === null ? null : String(wish.budgetFrom),
    budgetTo: wish.budgetTo === null ? null : String(wish.budgetTo),
    organisationId: organisation.id,
    searchText: itemSearchText(wish, organisation),
  };
}
