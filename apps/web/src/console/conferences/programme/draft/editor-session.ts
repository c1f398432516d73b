import type { SessionSignUp, Slot, Speaker } from '#contracts/programme/slots';
import type { DraftSession, SessionInput } from '../../../../api/programme.js';
import { newKey } from '../../../../api/repeat-key.js';

/** A session as the editor holds it: times in minutes after the conference's start. */
export interface EditorSession extends Slot {
  kind: DraftSession['kind'];
  titleZh: string;
  titleEn: string;
  themeZh: string;
  themeEn: string;
  people: Speaker[];
  speakers: string;
  signUp: SessionSignUp | null;
}

const MINUTE = 60_000;

/** The moment so many minutes after the start. */
export const momentAt = (startsAt: string, minutes: number): string =>
  new Date(Date.parse(startsAt) + minutes * MINUTE).toISOString();

export const minutesAt = (startsAt: string, moment: string): number =>
  Math.round((Date.parse(moment) - Date.parse(startsAt)) / MINUTE);

export const fromDraft = (session: DraftSession, startsAt: string): EditorSession => ({
  id: session.id,
  kind: session.kind,
  titleZh: session.titleZh,
  titleEn: session.titleEn,
  themeZh: session.themeZh,
  themeEn: session.themeEn,
  from: session.startsAt === null ? null : minutesAt(startsAt, session.startsAt),
  minutes: session.minutes,
  roomId: session.roomId,
  people: session.people,
  speakers: session.speakers,
  signUp: session.signUp,
});

export function toInput(session: EditorSession, startsAt: string): SessionInput {
  const { from, minutes, ...facts } = session;
  if (from === null) return { ...facts, minutes };
  const [start, end] = [from, from + minutes].map((at) => momentAt(startsAt, at));
  return { ...facts, minutes, startsAt: start, endsAt: end };
}

export const newSession = (titleZh: string, slot: Partial<Slot>): EditorSession => ({
  id: newKey(),
  kind: 'keynote',
  titleZh,
  titleEn: '',
  themeZh: '',
  themeEn: '',
  from: null,
  minutes: 30,
  roomId: null,
  people: [],
  speakers: '',
  signUp: null,
  ...slot,
});

/** By time, as a table shows them; unscheduled ones last. */
export const byTime = (sessions: readonly EditorSession[]): EditorSession[] =>
  sessions.toSorted(
    (a, b) => (a.from ?? Infinity) - (b.from ?? Infinity) || a.titleZh.localeCompare(b.titleZh),
  );
