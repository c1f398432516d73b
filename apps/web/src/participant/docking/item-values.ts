import type { CooperationKind, ItemKind, MaturityStage } from '#contracts/docking/items';
import type { ItemWish, OwnItem } from '../../api/docking-own.js';

/** An item's form as it is typed. */
export interface ItemValues {
  titleZh: string;
  titleEn: string;
  textZh: string;
  textEn: string;
  fieldId: string;
  cooperation: CooperationKind[];
  budgetFrom: string;
  budgetTo: string;
  deadline: string;
  maturity: MaturityStage | '';
  stage: string;
  showsContact: boolean;
}

export const emptyItem: ItemValues = {
  titleZh: '',
  titleEn: '',
  textZh: '',
  textEn: '',
  fieldId: '',
  cooperation: [],
  budgetFrom: '',
  budgetTo: '',
  deadline: '',
  maturity: '',
  stage: '',
  showsContact: false,
};

export const valuesOf = (item: OwnItem): ItemValues => ({
  titleZh: item.titleZh,
  titleEn: item.titleEn,
  textZh: item.textZh,
  textEn: item.textEn,
  fieldId: item.field?.id ?? '',
  cooperation: [...item.cooperation],
  budgetFrom: item.budgetFrom === null ? '' : String(item.budgetFrom),
  budgetTo: item.budgetTo === null ? '' : String(item.budgetTo),
  deadline: item.deadline ?? '',
  maturity: item.maturity ?? '',
  stage: item.stage,
  showsContact: item.showsContact,
});

/** A number for the server to judge; what is none stays what it is. */
const amount = (text: string): number | null => {
  const bare = text.replace(/[,，\s]/g, '');
  return bare === '' ? null : Number(bare);
};

export const wishOf = (kind: ItemKind, values: ItemValues): ItemWish => ({
  kind,
  titleZh: values.titleZh,
  titleEn: values.titleEn,
  textZh: values.textZh,
  textEn: values.textEn,
  fieldId: values.fieldId || null,
  cooperation: values.cooperation,
  budgetFrom: amount(values.budgetFrom),
  budgetTo: amount(values.budgetTo),
  deadline: values.deadline || null,
  maturity: values.maturity || null,
  stage: values.stage,
  showsContact: values.showsContact,
});
