import type { ClashSession } from '#contracts/programme/clashes';
import type { SessionSignUp, Speaker } from '#contracts/programme/slots';
import type { SessionKind } from '#contracts/vocabulary';
import { byStart, type ReleasedSession } from './released-session.js';

/** A session of the draft. */
export interface DraftSession {
  id: string;
  kind: SessionKind;
  titleZh: string;
  titleEn: string;
  themeZh: string;
  themeEn: string;
  roomId: string | null;
  /** Null as long as it is unscheduled. */
  startsAt: Date | null;
  endsAt: Date | null;
  minutes: number;
  people: Speaker[];
  speakers: string;
  signUp: SessionSignUp | null;
}

const MINUTE = 60_000;

/** The draft as clashes are looked for in it: minutes after the start; `taken` per session id. */
export const clashSessions = (
  sessions: readonly DraftSession[],
  startsAt: Date,
  taken: ReadonlyMap<string, number>,
): ClashSession[] =>
  sessions.map((session) => ({
    id: session.id,
    from: session.startsAt && Math.round((session.startsAt.getTime() - startsAt.getTime()) / MINUTE),
    minutes: session.minutes,
    roomId: session.roomId,
    themeZh: session.themeZh,
    themeEn: session.themeEn,
    speakers: session.people,
    signUp: session.signUp,
    taken: taken.get(session.id) ?? 0,
  }));

/**
 * What a release of the draft would show: its scheduled sessions by time and then by room, in the order of the rooms,
 * with their names as they are now.
 */
export function releasable(
  sessions: readonly DraftSession[],
  rooms: readonly { id: string; nameZh: string; nameEn: string }[],
): ReleasedSession[] {
  const placeOf = (session: DraftSession): number => rooms.findIndex(({ id }) => id === session.roomId);
  const released = sessions
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .flatMap((session): ReleasedSession[] => {
      if (!session.startsAt || !session.endsAt) return [];
      const room = rooms[placeOf(session)];
      return [
        {
          id: session.id,
          kind: session.kind,
          titleZh: session.titleZh,
          titleEn: session.titleEn,
          themeZh: session.themeZh,
          themeEn: session.themeEn,
          roomId: session.roomId,
          roomNameZh: room?.nameZh ?? null,
          roomNameEn: room?.nameEn ?? null,
          startsAt: session.startsAt.toISOString(),
          endsAt: session.endsAt.toISOString(),
          people: session.people,
          speakers: session.speakers,
          signUp: session.signUp,
        },
      ];
    });
  return byStart(released);
}
