import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import type { StageCommand } from '#contracts/signing/stage';
import { GiveCommand, RunStage } from '#signing';
import type { Announced } from '../announce-conference.js';
import { callAt, minutesAfter } from '../demo-call.js';
import type { Ground } from '../lay-ground.js';
import { agreementsOfTheDay } from './demo-agreements.js';
import { drawUpAgreements, signersAt, type DemoSigner } from './draw-up-agreements.js';
import { planCeremony } from './plan-ceremony.js';

/** Minutes after the start of the conference, and between two rounds. */
const BEGIN = 122;
const BETWEEN = 13;

/** The 25 agreements of the day, signed on stage in three rounds; every figure of the report follows from these rows. */
export async function signOnTheDay(
  app: INestApplicationContext,
  { id, startsAt }: Announced,
  { named }: Ground,
): Promise<void> {
  const drawnUpAt = minutesAfter(startsAt, -6 * 24 * 60);
  const ids = await drawUpAgreements(app, {
    conferenceId: id,
    universityId: named.vocational,
    presidents: [
      { name: '钱示例', title: '校长（演示）' },
      { name: '孟示例', title: '副校长（演示）' },
    ],
    agreements: agreementsOfTheDay,
    signers: inTheirOrder(await signersAt(app, id), named),
    startsOn: '2024-01-12',
    endsOn: '2027-01-11',
    at: drawnUpAt,
  });
  const { roundIds } = await planCeremony(app, id, ids, {
    call: callAt(minutesAfter(startsAt, -2 * 24 * 60)),
    perRound: 9,
    minutes: 12,
  });
  const run = await app.get(RunStage).start(callAt(minutesAfter(startsAt, BEGIN - 2)), id, 'live');
  const console = randomUUID();
  let seq = 0;
  const give = async (minute: number, command: StageCommand): Promise<void> => {
    const call = callAt(minutesAfter(startsAt, minute));
    const given = { id: randomUUID(), console, base: seq, command };
    seq = (await app.get(GiveCommand).run(call, id, run.id, given, '演示')).seq;
  };
  for (const [index, roundId] of roundIds.entries()) {
    const minute = BEGIN + index * BETWEEN;
    await give(minute, { kind: 'go', to: `title:${roundId}` });
    await give(minute + 1, { kind: 'go', to: `pairs:${roundId}` });
    await give(minute + 7, { kind: 'sign-round', roundId });
    await give(minute + 10, { kind: 'go', to: `totals:${roundId}` });
  }
  await give(BEGIN + 42, { kind: 'go', to: 'end' });
  await app.get(RunStage).end(callAt(minutesAfter(startsAt, BEGIN + 45)), id);
}

/** A signer of its own for each agreement: the enterprise that the report names, else one of the others that came. */
function inTheirOrder(signers: readonly DemoSigner[], named: Ground['named']): DemoSigner[] {
  const isNamed = ({ organisationId }: DemoSigner): boolean =>
    Object.values(named).some((id) => id === organisationId);
  const others = signers.filter((signer) => !isNamed(signer));
  return agreementsOfTheDay.map(({ enterprise }, index) =>
    enterprise
      ? signers.find(({ organisationId }) => organisationId === named[enterprise])!
      : others[index * 5]!,
  );
}
