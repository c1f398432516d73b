import { useTranslation } from 'react-i18next';
import type { MailingState, PersonState, Schedule } from '#contracts/outreach/mailing';
import type { MailingRow } from '../../../api/mailings.js';

export const stateTones = {
  draft: 'grey',
  scheduled: 'violet',
  sending: 'amber',
  done: 'green',
  stopped: 'red',
} as const satisfies Record<MailingState, string>;

export const personTones = {
  planned: 'grey',
  'under-way': 'violet',
  sent: 'green',
  clicked: 'green',
  bounced: 'red',
  failed: 'red',
  unknown: 'amber',
  dropped: 'amber',
  skipped: 'amber',
} as const satisfies Record<PersonState, string>;

/** «7 days before the start, at 09:00». */
export function useScheduleWords(): (schedule: Schedule, atWords: (iso: string) => string) => string {
  const { t } = useTranslation('mailings');
  return (schedule, atWords) => {
    if (schedule.kind === 'now') return t('schedule.now');
    if (schedule.kind === 'at') return atWords(schedule.at);
    const anchor = t(`anchors.${schedule.anchor}`);
    if (schedule.kind === 'days') {
      const { days, time } = schedule;
      if (days === 0) return t('schedule.onTheDay', { anchor, time });
      const count = Math.abs(days);
      return days < 0
        ? t('schedule.daysBefore', { count, anchor, time })
        : t('schedule.daysAfter', { count, anchor, time });
    }
    const { minutes } = schedule;
    const isBefore = minutes < 0;
    const isHours = minutes !== 0 && minutes % 60 === 0;
    const count = Math.abs(isHours ? minutes / 60 : minutes);
    if (isHours)
      return isBefore
        ? t('schedule.hoursBefore', { count, anchor })
        : t('schedule.hoursAfter', { count, anchor });
    return isBefore
      ? t('schedule.minutesBefore', { count, anchor })
      : t('schedule.minutesAfter', { count, anchor });
  };
}

export const skippedOf = ({ counts }: Pick<MailingRow, 'counts'>): number =>
  counts.skipped.reduce((sum, { count }) => sum + count, 0);

/** How its people stand, in a few words: what there is none of is left out. */
export function useCountWords(): (mailing: Pick<MailingRow, 'counts'>) => string {
  const { t } = useTranslation('mailings');
  return (mailing) => {
    const { planned, sent, unknown, underWay, failed, dropped } = mailing.counts;
    const parts = [
      sent > 0 && t('counts.sent', { count: sent }),
      unknown > 0 && t('counts.unknown', { count: unknown }),
      underWay > 0 && t('counts.underWay', { count: underWay }),
      planned > 0 && t('counts.planned', { count: planned }),
      failed > 0 && t('counts.failed', { count: failed }),
      dropped > 0 && t('counts.dropped', { count: dropped }),
      skippedOf(mailing) > 0 && t('counts.skipped', { count: skippedOf(mailing) }),
    ].filter((part): part is string => part !== false);
    return parts.join(' · ') || t('counts.none');
  };
}
