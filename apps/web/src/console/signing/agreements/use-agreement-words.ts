import { useTranslation } from 'react-i18next';
import type { Agreement } from '../../../api/agreements.js';
import { shortDate } from '../../../i18n/dates.js';
import { useLanguage, useOneOf } from '../../../i18n/language.js';

/** An agreement's facts as people read them. */
export function useAgreementWords() {
  const { t } = useTranslation('signing');
  const oneOf = useOneOf();
  const language = useLanguage();
  const day = (date: string): string => shortDate(`${date}T12:00:00Z`, 'UTC');
  return {
    titleOf: ({ titleZh, titleEn }: Pick<Agreement, 'titleZh' | 'titleEn'>): string =>
      oneOf(titleZh, titleEn),

    /** 甲方, 乙方, …; Party A, Party B, …. Positions begin with 1. */
    partyLetter: (position: number): string =>
      t('letter', {
        letter:
          language === 'en'
            ? String.fromCharCode(64 + position)
            : ('甲乙丙丁戊己庚辛壬癸'[position - 1] ?? String(position)),
      }),

    /** 800,000.00 元 → 800,000 元. */
    amountOf: ({ amount, currency }: Pick<Agreement, 'amount' | 'currency'>): string =>
      amount === null
        ? '–'
        : `${amount.toLocaleString('en-US', { maximumFractionDigits: 2 })} ${t(`currency.${currency}`)}`,

    termOf: ({ startsOn, endsOn }: Pick<Agreement, 'startsOn' | 'endsOn'>): string =>
      startsOn && endsOn
        ? `${day(startsOn)} – ${day(endsOn)}`
        : startsOn
          ? t('from', { from: day(startsOn) })
          : endsOn
            ? t('until', { to: day(endsOn) })
            : '–',
  };
}
