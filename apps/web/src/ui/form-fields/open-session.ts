import type { ParticipantType, SignupState } from '#contracts/vocabulary';

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
  /** Takes no more sign-ups; who holds a place may still give it back. */
  isClosed?: boolean;
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

interface OwnSession extends Omit<OpenSession, 'id' | 'left'> {
  sessionId: string;
  state: SignupState;
}

/** The same for somebody who signed up before: the own place is not another's, and may be given back later too. */
export function sessionsToChange(
  programme: readonly Released[],
  type: ParticipantType,
  own: readonly OwnSession[],
): OpenSession[] {
  const held = new Map(own.flatMap((each) => (each.state === 'taken' ? [[each.sessionId, each]] : [])));
  const open = openSessions(programme, type);
  const isOpen = new Set(open.map(({ id }) => id));
  return [
    ...open.map((session) => ({ ...session, left: session.left + (held.has(session.id) ? 1 : 0) })),
    ...[...held].flatMap(([id, session]) =>
      isOpen.has(id) ? [] : [{ ...session, id, left: 0, isClosed: true }],
    ),
  ];
}

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
