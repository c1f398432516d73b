import type { Speaker } from '#contracts/programme/slots';
import type { ReleasedSession } from './released-session.js';

/** What may differ between two versions of one session. */
export const sessionAspects = ['time', 'room', 'title', 'speakers', 'sign-up', 'theme', 'kind'] as const;
export type SessionAspect = (typeof sessionAspects)[number];

/** One session's difference: added (no `before`), removed (no `after`) or changed in these aspects. */
export interface SessionChange {
  sessionId: string;
  before: ReleasedSession | null;
  after: ReleasedSession | null;
  aspects: SessionAspect[];
}

const personKey = ({ nameZh, nameEn, organisation, registrationId, representativeId }: Speaker): string =>
  JSON.stringify([nameZh, nameEn, organisation, registrationId, representativeId]);

const aspectKey: Record<SessionAspect, (session: ReleasedSession) => unknown> = {
  time: ({ startsAt, endsAt }) => [Date.parse(startsAt), Date.parse(endsAt)],
  room: ({ roomId, roomNameZh }) => [roomId, roomId === null ? null : roomNameZh],
  title: ({ titleZh, titleEn }) => [titleZh, titleEn],
  speakers: ({ people, speakers }) => [people.map(personKey), speakers],
  'sign-up': ({ signUp }) => signUp && [signUp.places, signUp.participantTypes.toSorted()],
  theme: ({ themeZh, themeEn }) => [themeZh, themeEn],
  kind: ({ kind }) => kind,
};

const differs = (aspect: SessionAspect, a: ReleasedSession, b: ReleasedSession): boolean =>
  JSON.stringify(aspectKey[aspect](a)) !== JSON.stringify(aspectKey[aspect](b));

/** What lies between two versions, session by session: in the order of the later one, removed ones last. */
export function programmeDifference(
  before: readonly ReleasedSession[],
  after: readonly ReleasedSession[],
): SessionChange[] {
  const earlier = new Map(before.map((session) => [session.id, session]));
  const kept = new Set(after.map(({ id }) => id));
  return [
    ...after.flatMap((session): SessionChange[] => {
      const was = earlier.get(session.id);
      if (!was) return [{ sessionId: session.id, before: null, after: session, aspects: [] }];
      const aspects = sessionAspects.filter((aspect) => differs(aspect, was, session));
      return aspects.length > 0 ? [{ sessionId: session.id, before: was, after: session, aspects }] : [];
    }),
    ...before
      .filter(({ id }) => !kept.has(id))
      .map((session) => ({ sessionId: session.id, before: session, after: null, aspects: [] })),
  ];
}

/** Aspects that whoever comes to the session must know of. */
const telling: readonly SessionAspect[] = ['time', 'room', 'title', 'speakers'];

/** The changes that concern those who signed up for the session, or speak in it. */
export const tellingChanges = (changes: readonly SessionChange[]): SessionChange[] =>
  changes.filter(
    ({ before, after, aspects }) => before && (!after || aspects.some((aspect) => telling.includes(aspect))),
  );

/** Sessions that stay and take no more sign-ups. */
export const closedSignUps = (changes: readonly SessionChange[]): SessionChange[] =>
  changes.filter(({ before, after }) => before?.signUp && after && !after.signUp);

/** Sessions that are gone. */
export const goneSessions = (changes: readonly SessionChange[]): SessionChange[] =>
  changes.filter(({ after }) => !after);

/**
 * Whether everybody has to know: the opening has moved, or the day as a whole begins or ends at another time. A first
 * programme moves nothing.
 */
export function concernsEverybody(
  before: readonly ReleasedSession[],
  after: readonly ReleasedSession[],
): boolean {
  if (before.length === 0) return false;
  const isOpeningMoved = programmeDifference(before, after).some(
    (change) =>
      change.before?.kind === 'opening' &&
      (!change.after || change.aspects.some((aspect) => aspect === 'time' || aspect === 'room')),
  );
  return isOpeningMoved || JSON.stringify(spanOf(before)) !== JSON.stringify(spanOf(after));
}

const spanOf = (sessions: readonly ReleasedSession[]): [number, number] => [
  Math.min(...sessions.map(({ startsAt }) => Date.parse(startsAt))),
  Math.max(...sessions.map(({ endsAt }) => Date.parse(endsAt))),
];
