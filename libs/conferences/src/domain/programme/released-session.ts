import type { SessionSignUp, Speaker } from '#contracts/programme/slots';
import type { SessionKind } from '#contracts/vocabulary';

/** A session as it was released: complete in itself, whatever becomes of rooms and draft. Times are ISO 8601, UTC. */
export interface ReleasedSession {
  id: string;
  kind: SessionKind;
  titleZh: string;
  titleEn: string;
  themeZh: string;
  themeEn: string;
  roomId: string | null;
  roomNameZh: string | null;
  roomNameEn: string | null;
  startsAt: string;
  endsAt: string;
  people: Speaker[];
  /** Who else speaks, in words. */
  speakers: string;
  signUp: SessionSignUp | null;
}

/** The programme as the public knows it; `number` counts its versions from 1. */
export interface ReleasedProgramme {
  number: number;
  releasedAt: Date;
  sessions: readonly ReleasedSession[];
}

/** By time; what begins at once stays in the order it came in. */
export const byStart = <S extends { startsAt: string }>(sessions: readonly S[]): S[] =>
  sessions.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
