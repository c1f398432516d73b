import { useTranslation } from 'react-i18next';
import { useAgreementCounts } from '../../../api/agreements.js';
import type { Conference } from '../../../api/conferences.js';
import { countIn } from '../../signing/agreements/agreement-filters.js';

/** What the step «sign» says: how far the agreements are, and what still waits to be confirmed. */
export function useSigningWords(
  { id }: Conference,
  isWanted: boolean,
): { words: string[]; isWaiting: boolean; unconfirmed: string } {
  const { t } = useTranslation('conferences');
  const counts = useAgreementCounts(id, isWanted).data ?? [];
  const of = (state: string): number => countIn(counts, { state });
  const [waiting, confirmed, signed] = [
    of('intended,drafted'),
    of('confirmed,staged'),
    of('signed,in-force'),
  ] as const;
  const words = [
    waiting > 0 && t('life.signWaiting', { count: waiting }),
    confirmed > 0 && t('life.signConfirmed', { count: confirmed }),
    signed > 0 && t('life.signSigned', { count: signed }),
    of('withdrawn') > 0 && t('life.signWithdrawn', { count: of('withdrawn') }),
  ].filter((said): said is string => typeof said === 'string');
  return {
    words: words.length > 0 ? words : [t('life.signNothing')],
    isWaiting: waiting > 0,
    unconfirmed: 'signing/agreements?state=intended,drafted',
  };
}
