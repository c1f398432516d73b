import type { TFunction } from 'i18next';

/** What a budget says, in words; null when it is no demand's. */
export function budgetWords(
  t: TFunction<'catalogue'>,
  budgetFrom: number | null,
  budgetTo: number | null,
): string | null {
  const [from, to] = [budgetFrom, budgetTo].map((amount) => amount?.toLocaleString('en-US') ?? '');
  if (budgetFrom === null && budgetTo === null) return null;
  if (budgetTo === null) return t('from', { from });
  if (budgetFrom === null) return t('to', { to });
  return budgetFrom === budgetTo ? t('exactly', { from }) : t('range', { from, to });
}
