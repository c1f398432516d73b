import type { MilestoneLight, MilestoneState } from '#contracts/signing/milestones';
import { shortDate } from '../../../i18n/dates.js';
import { currentLanguage } from '../../../i18n/language.js';

export const lightTones = { green: 'green', amber: 'amber', red: 'red' } as const satisfies Record<
  MilestoneLight,
  string
>;

export const stateTones = {
  open: 'grey',
  reported: 'violet',
  reached: 'green',
  missed: 'red',
  dropped: 'grey',
} as const satisfies Record<MilestoneState, string>;

/** Of a day such as `2024-01-12`. */
export const dayWords = (day: string): string => shortDate(`${day}T12:00:00Z`, 'UTC');

export const money = (amount: number, currency: string): string =>
  new Intl.NumberFormat(currentLanguage(), {
    style: 'currency',
    currency,
    maximumFractionDigits: Number.isInteger(amount) ? 0 : 2,
  }).format(amount);

/** `¥100,000 / ¥300,000`; a dash where there is neither. */
export const amountWords = (reached: number | null, due: number | null, currency: string): string => {
  if (reached === null && due === null) return '–';
  const parts = [money(reached ?? 0, currency), ...(due === null ? [] : [money(due, currency)])];
  return parts.join(' / ');
};
