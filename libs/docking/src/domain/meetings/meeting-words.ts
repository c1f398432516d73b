import type { Language } from '#platform/call';
import type { Busy } from './availability.js';

/** As far as a timetable names somebody. */
interface Named {
  name: string;
  organisationZh: string;
  organisationEn: string;
}

interface Room {
  nameZh: string;
  nameEn: string;
}

/** `周教授（东南大学）`, several with commas between. */
export const whoWords = (people: readonly Named[], language: Language): string =>
  people
    .map(({ name, organisationZh, organisationEn }) =>
      language === 'zh' ? `${name}（${organisationZh}）` : `${name} (${organisationEn})`,
    )
    .join(language === 'zh' ? '、' : ', ');

/** `一号厅 5 号桌` */
export const placeWords = (table: number, room: Room | undefined, language: Language): string =>
  language === 'zh'
    ? `${room?.nameZh ?? ''} ${table} 号桌`.trim()
    : [room?.nameEn, `table ${table}`].filter(Boolean).join(', ');

/** What a meeting is about: the demand or achievement, and what was written with the request. */
export const aboutWords = (
  { item, about }: { item?: { titleZh: string; titleEn: string } | null; about?: string },
  language: Language,
): string =>
  [language === 'zh' ? item?.titleZh : item?.titleEn, about]
    .filter(Boolean)
    .join(language === 'zh' ? '；' : '; ');

/** Why somebody meets nobody then. */
export function busyWords({ reason, wordsZh, wordsEn }: Busy, language: Language): string {
  const words = language === 'zh' ? wordsZh : wordsEn;
  const kind = {
    absent: language === 'zh' ? '不在' : 'Away',
    speaks: language === 'zh' ? '发言' : 'Speaking',
    attends: language === 'zh' ? '参加专场' : 'Docking session',
    meets: language === 'zh' ? '洽谈' : 'Meeting',
    signs: language === 'zh' ? '签约' : 'Signing',
  }[reason];
  return [kind, words].filter(Boolean).join(language === 'zh' ? '：' : ': ');
}
