import type { ParticipantType } from '#contracts/vocabulary';

/** A session that one signs up for. */
export interface OpenSession {
  id: string;
  titleZh: string;
  titleEn: string;
  startsAt: string;
  endsAt: string;
  roomNameZh: string | null;
  roomNameEn: string | null;
  left: number;
}

interface Released extends Omit<OpenSession, 'left'> {
  signUp?: { left: number; participantTypes: readonly ParticipantType[] } | null;
}

/** The sessions of a public programme that this type may sign up for. */
export const openSessions = (programme: readonly Released[], type: ParticipantType): OpenSession[] =>
  programme.flatMap(({ signUp, ...session }) =>
    signUp && (signUp.participantTypes.length === 0 || signUp.participantTypes.includes(type))
      ? [{ ...session, left: signUp.left }]
      : [],
  );

/** The chosen session that takes place at the same time, if any. */
export const clashing = (
  session: OpenSession,
  sessions: readonly OpenSession[],
  chosen: readonly string[],
): OpenSession | undefined =>
  sessions.find(
    (other) =>
      other.id !== session.id &&
      chosen.includes(other.id) &&
      Date.parse(other.startsAt) < Date.parse(session.endsAt) &&
      Date.parse(session.startsAt) < Date.parse(other.endsAt),
  );
