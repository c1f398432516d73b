import type { Transaction } from '#platform/database';
import type { PublicConferenceView, PublicSessionView } from '../../http/public-conference.view.js';
import { Programmes } from '../../persistence/programmes.js';
import { SessionPlaces } from '../../persistence/session-places.entity.js';

/** The last release and what is left of its places; nothing of the draft, and of speakers only their names. */
export async function publicProgramme(
  tx: Transaction,
  conferenceId: string,
): Promise<Pick<PublicConferenceView, 'programme' | 'programmeNumber'>> {
  const released = await new Programmes(tx, conferenceId).released();
  const pools = new Map(
    (await tx.findBy(SessionPlaces, { conferenceId })).map((pool) => [pool.sessionId, pool]),
  );
  return {
    programmeNumber: released?.number ?? null,
    programme: (released?.sessions ?? []).map((session): PublicSessionView => {
      const pool = session.signUp && pools.get(session.id);
      return {
        id: session.id,
        kind: session.kind,
        titleZh: session.titleZh,
        titleEn: session.titleEn || session.titleZh,
        themeZh: session.themeZh,
        themeEn: session.themeEn || session.themeZh,
        roomId: session.roomId,
        roomNameZh: session.roomNameZh,
        roomNameEn: session.roomNameEn || session.roomNameZh,
        startsAt: session.startsAt,
        endsAt: session.endsAt,
        people: session.people.map(({ nameZh, nameEn, organisation }) => ({
          nameZh,
          nameEn: nameEn || nameZh,
          organisation,
        })),
        speakers: session.speakers,
        signUp: pool
          ? {
              capacity: pool.capacity,
              left: pool.capacity - pool.taken,
              participantTypes: pool.participantTypes,
            }
          : null,
      };
    }),
  };
}
