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

/** One for each place on stage: nobody signs twice in a round. */
const deans = [
  ['钱示例', '副校长（演示）'],
  ['孟示例', '智能制造学院院长（演示）'],
  ['汤示例', '电气工程学院院长（演示）'],
  ['邵示例', '计算机与软件学院院长（演示）'],
  ['柳示例', '交通工程学院院长（演示）'],
  ['范示例', '能源与环境学院院长（演示）'],
  ['姜示例', '经济管理学院院长（演示）'],
  ['方示例', '科研处处长（演示）'],
  ['严示例', '就业处处长（演示）'],
].map(([name, title]) => ({ name: name!, title: title! }));

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
    deans,
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
