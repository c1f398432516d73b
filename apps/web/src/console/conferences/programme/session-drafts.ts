import type { Conference } from '../../../api/conferences.js';
import type { DraftSession, Programme } from '../../../api/programme.js';
import { wallClock } from '../../../i18n/dates.js';
import { newKey } from '../../../api/repeat-key.js';

/** A session as the table holds it: times on the clocks of the conference's zone. */
export interface SessionDraft {
  /** Of this line on the screen only. */
  key: string;
  id?: string;
  kind: DraftSession['kind'];
  titleZh: string;
  titleEn: string;
  roomId: string | null;
  startsAt: string;
  endsAt: string;
  speakers: string;
}

export const draftsOf = ({ sessions }: Programme, { timeZone }: Conference): SessionDraft[] =>
  sessions.map(({ id, kind, titleZh, titleEn, roomId, startsAt, endsAt, speakers }) => ({
    key: id,
    id,
    kind,
    titleZh,
    titleEn,
    roomId,
    speakers,
    startsAt: startsAt ? wallClock(startsAt, timeZone) : '',
    endsAt: endsAt ? wallClock(endsAt, timeZone) : '',
  }));

/** A new line: half an hour after the last one, or at the start. */
export function nextDraft(drafts: readonly SessionDraft[], conference: Conference): SessionDraft {
  const last = drafts.at(-1);
  const startsAt = last?.endsAt ?? wallClock(conference.startsAt, conference.timeZone);
  const end = new Date(Date.parse(`${startsAt}:00Z`) + 30 * 60_000).toISOString().slice(0, 16);
  return {
    key: newKey(),
    kind: drafts.length === 0 ? 'opening' : 'keynote',
    titleZh: '',
    titleEn: '',
    roomId: last?.roomId ?? null,
    startsAt,
    endsAt: end,
    speakers: '',
  };
}
