import { useTranslation } from 'react-i18next';
import type { Conference } from '../../../api/conferences.js';
import { clockTime } from '../../../i18n/dates.js';
import { useOneOf } from '../../../i18n/language.js';
import { momentAt, type EditorSession } from './draft/editor-session.js';

export interface Wording {
  title(session: EditorSession): string;
  /** 09:00–10:30, or how long it takes while it is unscheduled. */
  time(session: EditorSession): string;
  room(session: EditorSession): string;
  clock(minute: number): string;
}

/** A session's facts as the page, the list and the live region all say them. */
export function useWording({ startsAt, timeZone, venue }: Conference): Wording {
  const { t } = useTranslation('programme');
  const oneOf = useOneOf();
  const clock = (minute: number): string => clockTime(momentAt(startsAt, minute), timeZone);
  return {
    clock,
    title: ({ titleZh, titleEn }) => oneOf(titleZh, titleEn),
    time: ({ from, minutes }) =>
      from === null ? t('grid.minutes', { count: minutes }) : `${clock(from)}–${clock(from + minutes)}`,
    room: ({ roomId }) => {
      const room = venue?.rooms.find(({ id }) => id === roomId);
      return room ? oneOf(room.nameZh, room.nameEn) : t('grid.noRoom');
    },
  };
}
