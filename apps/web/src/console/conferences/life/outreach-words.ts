import { useTranslation } from 'react-i18next';
import type { MailingPurpose } from '#contracts/outreach/mailing';
import type { Conference } from '../../../api/conferences.js';
import { useMailings, type MailingRow } from '../../../api/mailings.js';
import { dateTime } from '../../../i18n/dates.js';

const afterwards: readonly MailingPurpose[] = ['thanks', 'survey', 'follow-up'];

/** What the steps «invite» and «follow up» say of mailings: the next one, what failed, what waits to be checked. */
export function useOutreachWords(
  conference: Conference,
  isWanted: boolean,
): { before: string[]; after: string[] } {
  const { t } = useTranslation('mailings');
  const { data } = useMailings(conference.id, isWanted);
  const say = (mailings: readonly MailingRow[]): string[] => {
    const next = mailings
      .filter(({ state, dueAt }) => state === 'scheduled' && dueAt !== null)
      .toSorted((a, b) => a.dueAt!.localeCompare(b.dueAt!))[0];
    const sum = (of: 'sent' | 'failed'): number => mailings.reduce((all, { counts }) => all + counts[of], 0);
    const drafts = mailings.filter(({ state }) => state === 'draft').length;
    return [
      sum('sent') > 0 && t('next.sent', { count: sum('sent') }),
      sum('failed') > 0 && t('next.failed', { count: sum('failed') }),
      next &&
        t('next.life', {
          name: next.name,
          when: dateTime(next.dueAt!, conference.timeZone),
          count: next.counts.planned,
        }),
      drafts > 0 && t('next.drafts', { count: drafts }),
    ].filter((words): words is string => typeof words === 'string');
  };
  const all = data?.items ?? [];
  return {
    before: say(all.filter(({ purpose }) => !afterwards.includes(purpose))),
    after: say(all.filter(({ purpose }) => afterwards.includes(purpose))),
  };
}
