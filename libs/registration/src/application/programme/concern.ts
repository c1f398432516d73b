import {
  closedSignUps,
  goneSessions,
  tellingChanges,
  type ProgrammeChange,
  type SessionChange,
} from '#conferences';
import type { ConcernQuery } from '../../persistence/programme-people.js';

/** Whom a change of the programme concerns, as it is asked for. */
export function concernOf(conferenceId: string, change: ProgrammeChange): ConcernQuery {
  const telling = tellingChanges(change.changes);
  return {
    conferenceId,
    isEverybody: change.concernsEverybody,
    sessionIds: [...telling, ...closedSignUps(change.changes)].map(({ sessionId }) => sessionId),
    speakers: telling.flatMap(({ sessionId, before, after }) =>
      [...(before?.people ?? []), ...(after?.people ?? [])].flatMap(({ registrationId, representativeId }) =>
        registrationId || representativeId ? [{ sessionId, registrationId, representativeId }] : [],
      ),
    ),
  };
}

const signedUpFor = (conferenceId: string, sessions: readonly SessionChange[]): ConcernQuery => ({
  conferenceId,
  isEverybody: false,
  sessionIds: sessions.map(({ sessionId }) => sessionId),
  speakers: [],
});

/** Whose session is gone. */
export const lossesBy = (conferenceId: string, { changes }: ProgrammeChange): ConcernQuery =>
  signedUpFor(conferenceId, goneSessions(changes));

/** Who is told in any case: whose session is gone, or takes no more sign-ups, which ends the waiting for it. */
export const hurtBy = (conferenceId: string, { changes }: ProgrammeChange): ConcernQuery =>
  signedUpFor(conferenceId, [...goneSessions(changes), ...closedSignUps(changes)]);
