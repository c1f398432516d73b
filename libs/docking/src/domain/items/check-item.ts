import type { FieldFault } from '#contracts/domain-error';
import type { CooperationKind, ItemKind, MaturityStage } from '#contracts/docking/items';

/** What an owner or organiser says about an item; texts cleaned and of accepted length. */
export interface ItemWish {
  titleZh: string;
  titleEn: string;
  textZh: string;
  textEn: string;
  fieldId: string | null;
  cooperation: CooperationKind[];
  /** Yuan. */
  budgetFrom: number | null;
  budgetTo: number | null;
  /** `2027-03-31`. */
  deadline: string | null;
  maturity: MaturityStage | null;
  stage: string;
  showsContact: boolean;
}

/** What is wrong with it as a whole. A bare title is enough to collect it, but not to be read by others. */
export function itemFaults({
  titleZh,
  titleEn,
  textZh,
  textEn,
  budgetFrom,
  budgetTo,
}: ItemWish): FieldFault[] {
  const faults: FieldFault[] = [];
  if (!titleZh && !titleEn) faults.push({ field: 'titleZh', code: 'docking.title-needed' });
  if (!textZh && !textEn) faults.push({ field: 'textZh', code: 'docking.text-needed' });
  if (budgetFrom !== null && budgetTo !== null && budgetTo < budgetFrom)
    faults.push({ field: 'budgetTo', code: 'docking.budget-range' });
  return faults;
}

/** Without what its kind does not have: budget and deadline are a demand's, maturity an achievement's. */
export const fitted = (kind: ItemKind, wish: ItemWish): ItemWish => ({
  ...wish,
  ...(kind === 'demand' ? { maturity: null } : { deadline: null }),
  ...(kind === 'expertise' ? { maturity: null } : {}),
});
