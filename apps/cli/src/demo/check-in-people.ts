import type { INestApplicationContext } from '@nestjs/common';
import { ListCheckInPoints, RecordScan } from '#check-in';
import { newId } from '#platform/database';
import type { Announced } from './announce-conference.js';
import type { Chance } from './chance.js';
import { callAt, minutesAfter, several } from './demo-call.js';

/** Arrivals in the hour before the start, most of them in the last half; `late` of them after it. */
function arrivalTimes(startsAt: Date, count: number, late: number, chance: Chance): Date[] {
  return Array.from({ length: count }, (_, index) => {
    const minutes =
      index < count - late ? -62 + 60 * Math.max(chance.next(), chance.next()) : 2 + chance.next() * 48;
    return minutesAfter(startsAt, Math.round(minutes * 60) / 60);
  });
}

/** The conference's first point. */
export async function firstPoint(app: INestApplicationContext, { id, startsAt }: Announced): Promise<string> {
  const { items } = await app.get(ListCheckInPoints).run(callAt(minutesAfter(startsAt, -90)), id);
  return items[0]!.id;
}

/** One person chosen from the door's list. */
export async function scanOnce(
  app: INestApplicationContext,
  { id }: Announced,
  pointId: string,
  registrationId: string,
  at: Date,
): Promise<void> {
  await app.get(RecordScan).run(callAt(at), id, {
    nonce: newId(),
    pointId,
    registrationId,
    method: 'search',
    scannedAt: at.toISOString(),
    deviceLabel: '一号口',
  });
}

/** Lets people in, each at a moment of their own. */
export async function checkInPeople(
  app: INestApplicationContext,
  conference: Announced,
  registrationIds: readonly string[],
  { late, chance }: { late: number; chance: Chance },
): Promise<void> {
  const pointId = await firstPoint(app, conference);
  const times = arrivalTimes(conference.startsAt, registrationIds.length, late, chance);
  const arrivals = registrationIds.map((id, index) => ({ id, at: times[index]! }));
  await several(arrivals, ({ id, at }) => scanOnce(app, conference, pointId, id, at));
}
