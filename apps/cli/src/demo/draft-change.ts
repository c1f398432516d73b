import type { INestApplicationContext } from '@nestjs/common';
import { EditProgramme, ReadProgramme } from '#conferences';
import type { Announced } from './announce-conference.js';
import { callAt, minutesAfter } from './demo-call.js';
import { upcomingConference } from './demo-conferences.js';
import type { Ground } from './lay-ground.js';

/**
 * What somebody is just working on, not released: a report without a time yet, and the two one-to-one rounds in each
 * other's rooms, without a break to change them.
 */
export async function draftAChange(
  app: INestApplicationContext,
  ground: Ground,
  { id, startsAt }: Announced,
  now: Date,
): Promise<void> {
  const call = callAt(now);
  const programme = await app.get(ReadProgramme).draft(call, id);
  const { roomIds } = ground.venues[upcomingConference.venue];
  const at = (minutes: number): string => minutesAfter(startsAt, minutes).toISOString();
  await app.get(EditProgramme).run(call, id, {
    version: programme.version,
    sessions: [
      ...programme.sessions.map((session) => {
        const isRound = session.startsAt === at(165);
        if (!isRound) return session;
        const roomId = session.roomId === roomIds[1] ? roomIds[2] : roomIds[1];
        return { ...session, roomId, startsAt: at(155), endsAt: at(215) };
      }),
      {
        kind: 'keynote' as const,
        titleZh: '长三角产业链专题报告',
        titleEn: 'Industry chains of the delta',
        minutes: 25,
      },
    ],
  });
}
