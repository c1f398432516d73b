import { useTranslation } from 'react-i18next';
import { clockTime } from '../../i18n/dates.js';
import type { Outcome } from '../scan/outcome.js';

export interface OutcomeWords {
  word: string;
  name: string | null;
  organisation: string | null;
  /** Participant type and seat. */
  role: string | null;
  /** First time, reason, or what is the matter. */
  why: string | null;
  next: string | null;
}

/** One outcome in words, for the screen, the reader and the line below. */
export function useOutcomeWords(timeZone: string): (outcome: Outcome) => OutcomeWords {
  const { t } = useTranslation(['check-in', 'vocabulary']);
  return (outcome) => {
    const nobody = { name: null, organisation: null, role: null };
    if (outcome.kind === 'unsent')
      return { ...nobody, word: t('verdict.unsent'), why: null, next: t('unsentHint') };
    if (outcome.kind === 'problem')
      return { ...nobody, word: t('verdict.problem'), why: outcome.problem.message, next: null };
    const { verdict, reason, name, organisation, participantType, seat, firstAt, pointName } = outcome.answer;
    const type = participantType ? t(`vocabulary:participantType.${participantType}`) : null;
    return {
      word: t(`verdict.${verdict}`),
      name,
      organisation,
      role: [type, seat].filter(Boolean).join(' · ') || null,
      why: reason
        ? t(`vocabulary:refusalReason.${reason}`)
        : firstAt
          ? t('alreadyAt', { time: clockTime(firstAt, timeZone), point: pointName ?? '' })
          : null,
      next: reason ? t(`nextStep.${reason}`) : null,
    };
  };
}
