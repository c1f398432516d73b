import { releasedProgramme } from '#conferences';
import type { Transaction } from '#platform/database';
import type { Busy } from '../../domain/meetings/availability.js';
import { DockingSession } from '../../persistence/roundtables/docking-session.entity.js';
import { Roundtables } from '../../persistence/roundtables/roundtables.js';

/** When these people are in a session they have a place in, or lead a roundtable; those without any are left out. */
export async function attendedTimes(
  tx: Transaction,
  conferenceId: string,
  registrationIds: readonly string[],
): Promise<Map<string, Busy[]>> {
  const forMeetings = new Set(
    (await tx.findBy(DockingSession, { conferenceId, isForMeetings: true })).map(
      ({ sessionId }) => sessionId,
    ),
  );
  const sessions = new Map(
    ((await releasedProgramme(tx, conferenceId))?.sessions ?? [])
      .filter(({ id, signUp }) => signUp !== null && !forMeetings.has(id))
      .map((session) => [session.id, session]),
  );
  const times = new Map<string, Busy[]>();
  const rows = await new Roundtables(tx).attending([...sessions.keys()], registrationIds);
  for (const { sessionId, registrationId } of rows) {
    const { startsAt, endsAt, titleZh, titleEn } = sessions.get(sessionId)!;
    times.set(registrationId, [
      ...(times.get(registrationId) ?? []),
      {
        startsAt: new Date(startsAt),
        endsAt: new Date(endsAt),
        reason: 'attends',
        wordsZh: titleZh,
        wordsEn: titleEn || titleZh,
      },
    ]);
  }
  return times;
}
