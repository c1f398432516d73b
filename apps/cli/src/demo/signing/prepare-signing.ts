import type { INestApplicationContext } from '@nestjs/common';
import { localDate } from '#conferences';
import { MoveAgreements } from '#signing';
import type { Announced } from '../announce-conference.js';
import { callAt, minutesAfter } from '../demo-call.js';
import type { Ground } from '../lay-ground.js';
import { agreementsToCome } from './demo-agreements.js';
import { drawUpAgreements, signersAt } from './draw-up-agreements.js';
import { planCeremony } from './plan-ceremony.js';

/** Seven agreements in three rounds, ready to be rehearsed; an eighth waits for its parties, who have a mail. */
export async function prepareSigning(
  app: INestApplicationContext,
  { id, startsAt }: Announced,
  { named }: Ground,
  now: Date,
): Promise<void> {
  const startsOn = localDate(startsAt, 'Asia/Shanghai');
  const call = callAt(minutesAfter(now, -90));
  const ids = await drawUpAgreements(app, {
    conferenceId: id,
    universityId: named.nanjing,
    deans: [
      { name: '丁示例', title: '副校长（演示）' },
      { name: '贾示例', title: '工程学院院长（演示）' },
      { name: '江示例', title: '科技处处长（演示）' },
    ],
    agreements: agreementsToCome,
    signers: (await signersAt(app, id)).slice(4),
    startsOn,
    endsOn: `${Number(startsOn.slice(0, 4)) + 3}${startsOn.slice(4)}`,
    at: minutesAfter(now, -180),
  });
  await planCeremony(app, id, ids.slice(0, -1), { call, perRound: 3, minutes: 8 });
  await app.get(MoveAgreements).run(call, id, { action: 'ask', ids: ids.slice(-1) });
}
