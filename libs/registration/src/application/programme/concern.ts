import { tellingChanges, type ProgrammeChange } from '#conferences';
import type { ConcernQuery } from '../../persistence/programme-people.js';

/** Whom a change of the programme concerns, as it is asked for. */
export function concernOf(conferenceId: string, change: ProgrammeChange): ConcernQuery {
  const telling = tellingChanges(change.changes);
  return {
    conferenceId,
    isEverybody: change.concernsEverybody,
    sessionIds: telling.map(({ sessionId }) => sessionId),
    speakers: telling.flatMap(({ sessionId, before, after }) =>
      [...(before?.people ?? []), ...(after?.people ?? [])].flatMap(({ registrationId, representativeId }) =>
        registrationId || representativeId ? [{ sessionId, registrationId, representativeId }] : [],
      ),
    ),
  };
}
