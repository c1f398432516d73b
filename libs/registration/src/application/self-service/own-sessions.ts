import { releasedProgramme } from '#conferences';
import type { Transaction } from '#platform/database';
import type { OwnSessionView } from '../../http/public-registration.view.js';
import type { Registration } from '../../persistence/registration.entity.js';
import { Signups } from '../../persistence/signups.js';

/** The sessions a person signed up for, as they were released, with the place in line where one waits. */
export async function ownSessionViews(
  tx: Transaction,
  { id, conferenceId }: Registration,
): Promise<OwnSessionView[]> {
  const signups = new Signups(tx);
  const own = new Map((await signups.of(id)).map((signup) => [signup.sessionId, signup]));
  if (own.size === 0) return [];
  const released = await releasedProgramme(tx, conferenceId);
  const positions = await signups.positionsOf(id);
  return (released?.sessions ?? []).flatMap((session) => {
    const signup = own.get(session.id);
    if (!signup) return [];
    const { titleZh, titleEn, startsAt, endsAt, roomNameZh, roomNameEn } = session;
    return [
      {
        sessionId: session.id,
        titleZh,
        titleEn: titleEn || titleZh,
        startsAt,
        endsAt,
        roomNameZh,
        roomNameEn: roomNameEn || roomNameZh,
        state: signup.state,
        position: positions.get(session.id) ?? null,
      },
    ];
  });
}
