import type { INestApplicationContext } from '@nestjs/common';
import type { MeetingOutcome } from '#contracts/docking/meetings';
import { KeepBlocks, KeepTables, takeOverMeetings, type MeetingHeldBefore } from '#docking';
import { Transactions } from '#platform/database';
import type { Announced } from './announce-conference.js';
import { Chance } from './chance.js';
import { callAt, minutesAfter } from './demo-call.js';

const SLOT_MINUTES = 15;
const TABLES = 12;
/** Minutes after the start: four slots in the afternoon. */
const BLOCK = [330, 405] as const;

/** How often what came of it, by the words of both. */
const views: readonly (readonly [readonly [MeetingOutcome | null, MeetingOutcome | null], number])[] = [
  [['informative', 'informative'], 30],
  [['cooperation-possible', 'cooperation-possible'], 26],
  [['cooperation-possible', 'informative'], 12],
  [['agreement-intended', 'agreement-intended'], 12],
  [['agreement-intended', null], 4],
  [['too-little-interest', 'informative'], 8],
  [['did-not-take-place', null], 5],
  [[null, null], 3],
];
const notes = ['约定一周内寄送样品', '下月到实验室参观', '请对方提供检测报告', '', '', '技术经理跟进', ''];

/** Representatives and researchers sat down with each other on the day; most have said what came of it. */
export async function meetBefore(
  app: INestApplicationContext,
  { id, startsAt }: Announced,
  roomId: string,
): Promise<void> {
  const chance = new Chance(112);
  const call = callAt(minutesAfter(startsAt, -2 * 24 * 60));
  await app.get(KeepBlocks).add(call, id, {
    startsAt: minutesAfter(startsAt, BLOCK[0]).toISOString(),
    endsAt: minutesAfter(startsAt, BLOCK[1]).toISOString(),
    slotMinutes: SLOT_MINUTES,
    pauseMinutes: 5,
  });
  const { rooms } = await app.get(KeepTables).setRoom(call, id, roomId, { count: TABLES });
  const tables = rooms.flatMap((room) => room.tables);
  const came: { id: string; type: string }[] = await app.get(Transactions).reader.query(
    `SELECT id, participant_type AS type FROM registrations
     WHERE conference_id = $1 AND arrived_at IS NOT NULL ORDER BY arrived_at, id`,
    [id],
  );
  const of = (type: string): string[] =>
    chance.shuffled(came.filter((each) => each.type === type).map((each) => each.id));
  const [enterprises, researchers] = [of('enterprise-representative'), of('researcher')];
  const held = [0, 1, 2, 3].flatMap((slot): MeetingHeldBefore[] =>
    tables.map((table, at) => {
      const from = minutesAfter(startsAt, BLOCK[0] + slot * (SLOT_MINUTES + 5));
      return {
        askingId: enterprises[slot * TABLES + at]!,
        // researchers stay at a table for two slots, so that each of them meets several
        askedId: researchers[(Math.floor(slot / 2) * TABLES + at) % researchers.length]!,
        startsAt: from,
        endsAt: minutesAfter(from, SLOT_MINUTES),
        tableId: table.id,
        said: chance.weighted(views),
        note: chance.of(notes),
      };
    }),
  );
  await app.get(Transactions).run(call, (tx) => takeOverMeetings(tx, call, id, held));
}
