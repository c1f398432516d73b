import { randomUUID } from 'node:crypto';
import { playStage } from '#contracts/signing/stage-reducer';
import { agreementsOf, type SignerOnStage } from '#contracts/signing/stage';
import { cueAfter, roundOf, type StageState } from '#contracts/signing/stage-state';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { StageRuns } from '../../../persistence/ceremony/stage/stage-runs.js';
import type { Ceremony } from '../../../persistence/ceremony/ceremony.entity.js';
import { takeCommand } from './give-command.js';

/** What the stage stands at; null when nothing is rehearsed or on. */
export async function stageNow(tx: Transaction, ceremonyId: string): Promise<StageState | null> {
  const runs = new StageRuns(tx);
  const run = await runs.latest(ceremonyId);
  return run && run.endedAt === null ? playStage(run.show, run.mode, await runs.events(run.id)) : null;
}

/** The round that is to be ready behind the stage; null after the last. */
export function roundAfter(state: StageState): string | null {
  const now = roundOf(state.cue);
  let cue = cueAfter(state, state.cue);
  while (cue && cue.roundId === now && now !== null) cue = cueAfter(state, cue.id);
  return cue?.roundId ?? null;
}

/** Every command given here counts as of one console, which always knows what went before. */
const CALL_SHEET = '00000000-0000-4000-8000-0000000ca115';

/** A run that is on learns who signs for a party by now, as if a console had said so. */
export async function tellStage(
  tx: Transaction,
  call: Call,
  { id, conferenceId }: Ceremony,
  partyId: string,
  signer: SignerOnStage,
): Promise<void> {
  const runs = new StageRuns(tx);
  const run = await runs.lockOpen(id);
  if (!run) return;
  const state = playStage(run.show, run.mode, await runs.events(run.id));
  const party = agreementsOf(state.show)
    .flatMap(({ parties }) => parties)
    .find((each) => each.id === partyId);
  if (!party) return;
  const isSame = (one: SignerOnStage): boolean => one.name === signer.name && one.title === signer.title;
  if (isSame(state.signers[partyId] ?? party.signatory)) return;
  const command = { kind: 'substitute' as const, partyId, signer: isSame(party.signatory) ? null : signer };
  const given = { id: randomUUID(), console: CALL_SHEET, base: state.seq, command };
  await takeCommand(tx, call, { conferenceId, run, given, device: 'call-sheet' });
}
