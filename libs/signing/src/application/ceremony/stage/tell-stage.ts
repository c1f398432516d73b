import { randomUUID } from 'node:crypto';
import { agreementsOf, type StageEvent } from '#contracts/signing/stage';
import { applyStageEvent, playStage } from '#contracts/signing/stage-reducer';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { announce } from '#platform/live';
import { StageRuns } from '../../../persistence/ceremony/stage/stage-runs.js';
import { stageTopic } from './stage-access.js';

/** Passes on to the run that is on, if any, who signs for a party: said on the call sheet, shown on the screen. */
export async function tellStageWhoSigns(
  tx: Transaction,
  call: Call,
  ceremonyId: string,
  partyId: string,
  isSubstituted: boolean,
): Promise<void> {
  const runs = new StageRuns(tx);
  const run = await runs.lockOpen(ceremonyId);
  if (!run) return;
  const state = playStage(run.show, run.mode, await runs.events(run.id));
  const party = agreementsOf(state.show)
    .flatMap(({ parties }) => parties)
    .find(({ id }) => id === partyId);
  if (!party) return;
  const other = party.substitute && { name: party.substitute.name, title: party.substitute.title };
  const signer = isSubstituted === party.isSubstituted ? null : other;
  const event: StageEvent = {
    id: randomUUID(),
    console: randomUUID(),
    base: state.seq,
    seq: state.seq + 1,
    command: { kind: 'substitute', partyId, signer },
    at: call.clock.now().toISOString(),
    by: call.actor.kind === 'user' ? call.actor.name : '',
  };
  if (!applyStageEvent(state, event).hadEffect) return;
  await runs.add(run.id, event, 'call sheet');
  await announce(tx, stageTopic(ceremonyId));
}
