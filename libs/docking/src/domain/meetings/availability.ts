import { overlaps, type Span } from './slots.js';

/** Why somebody cannot meet then. */
export const busyReasons = ['absent', 'speaks', 'attends', 'meets', 'signs'] as const;
export type BusyReason = (typeof busyReasons)[number];

export interface Busy extends Span {
  reason: BusyReason;
  /** In words, where there are any: the session's title, what the person said. */
  wordsZh: string;
  wordsEn: string;
}

/** Which of the slots somebody is free in, in their order. */
export const freeIn = (slots: readonly Span[], busy: readonly Span[]): boolean[] =>
  slots.map((slot) => !busy.some((span) => overlaps(slot, span)));

/** A person in a conference's programme: with these ids, or as that representative. */
export interface KnownAs {
  registrationId: string;
  representativeId: string | null;
}

interface Session {
  titleZh: string;
  titleEn: string;
  startsAt: string;
  endsAt: string;
  people: readonly { registrationId: string | null; representativeId: string | null }[];
}

/** When a person speaks, by the released programme. */
export function speakingTimes(sessions: readonly Session[], person: KnownAs): Busy[] {
  return sessions
    .filter(({ people }) => people.some((speaker) => isThatPerson(speaker, person)))
    .map(({ titleZh, titleEn, startsAt, endsAt }) => ({
      startsAt: new Date(startsAt),
      endsAt: new Date(endsAt),
      reason: 'speaks',
      wordsZh: titleZh,
      wordsEn: titleEn || titleZh,
    }));
}

const isThatPerson = (
  speaker: { registrationId: string | null; representativeId: string | null },
  person: KnownAs,
): boolean =>
  speaker.registrationId === person.registrationId ||
  (person.representativeId !== null && speaker.representativeId === person.representativeId);
