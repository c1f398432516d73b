import type { INestApplicationContext } from '@nestjs/common';
import { KeepPlan, MakePlan, MoveAgreements } from '#signing';
import type { Call } from '#platform/call';

export interface CeremonyPlanned {
  roundIds: string[];
}

const handers = ['市工业和信息化局领导（演示）', '学校领导（演示）', '仙林大学城管委会领导（演示）'];

/** The parties confirm; then rounds by kind, with somebody who hands the plaques and minutes for each. */
export async function planCeremony(
  app: INestApplicationContext,
  conferenceId: string,
  agreementIds: readonly string[],
  { call, perRound, minutes }: { call: Call; perRound: number; minutes: number },
): Promise<CeremonyPlanned> {
  await app.get(MoveAgreements).run(call, conferenceId, { action: 'confirm', ids: [...agreementIds] });
  const keep = app.get(KeepPlan);
  let plan = await app.get(MakePlan).run(call, conferenceId, perRound);
  for (const [index, round] of plan.rounds.entries()) {
    const { id, titleZh, titleEn, kindId } = round;
    plan = await keep.editRound(call, conferenceId, id, {
      version: plan.ceremony!.version,
      titleZh,
      titleEn,
      kindId,
      handedBy: handers[index % handers.length]!,
      minutes,
    });
  }
  return { roundIds: plan.rounds.map(({ id }) => id) };
}
