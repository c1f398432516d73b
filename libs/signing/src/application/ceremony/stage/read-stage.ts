import { Injectable } from '@nestjs/common';
import type { RunOfShow, ShowParty } from '#contracts/signing/run-of-show';
import type { StageEvent, StageSnapshot } from '#contracts/signing/stage';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import type { CeremonyStageView } from '../../../http/ceremony/stage/stage.view.js';
import { Ceremony } from '../../../persistence/ceremony/ceremony.entity.js';
import { StageRuns, asRun } from '../../../persistence/ceremony/stage/stage-runs.js';
import { readRunOfShow } from '../run-of-show.js';
import { requireCeremony } from './stage-access.js';

/** All of a ceremony's stage as it stands now. */
export async function stageSnapshot(tx: Transaction, ceremonyId: string): Promise<StageSnapshot> {
  const { state } = await tx.findOneByOrFail(Ceremony, { id: ceremonyId });
  const runs = new StageRuns(tx);
  const run = await runs.latest(ceremonyId);
  // a rehearsal that is over leaves nothing behind
  const isKept = run !== null && (run.endedAt === null || run.mode === 'live');
  return {
    run: run && asRun(run),
    show: isKept ? run.show : await readRunOfShow(tx, ceremonyId),
    events: isKept ? await runs.events(run.id) : [],
    ceremonyState: state,
    now: new Date().toISOString(),
  };
}

/** The stage for whoever opens a console or a screen, and whether the plan was changed since the run took it. */
@Injectable()
export class ReadStage {
  constructor(private readonly transactions: Transactions) {}

  async run(call: Call, conferenceId: string): Promise<CeremonyStageView> {
    const tx = this.transactions.reader;
    const { id } = await requireCeremony(tx, call, conferenceId, 'signing.read');
    const snapshot = await stageSnapshot(tx, id);
    const isOn = snapshot.run !== null && snapshot.run.endedAt === null;
    const isPlanChanged =
      isOn && planOf(lastPlan(snapshot.show, snapshot.events)) !== planOf(await readRunOfShow(tx, id));
    return { ...snapshot, isPlanChanged };
  }
}

const lastPlan = (show: RunOfShow, events: readonly StageEvent[]): RunOfShow => {
  const adopted = events.findLast(({ command }) => command.kind === 'adopt')?.command;
  return adopted?.kind === 'adopt' && adopted.show ? adopted.show : show;
};

/** What of a plan counts when two are compared: not how far its agreements are, nor who of two signs. */
export function planOf(show: RunOfShow): string {
  const rounds = show.rounds.map(({ agreements, ...round }) => ({
    ...round,
    agreements: agreements
      .filter(({ state }) => state !== 'withdrawn')
      .map(({ state: _, parties, ...agreement }) => ({ ...agreement, parties: parties.map(partyOf) })),
  }));
  return JSON.stringify(sorted({ ...show, rounds }));
}

const partyOf = ({ signatory, substitute, isSubstituted, ...party }: ShowParty): object => ({
  ...party,
  signers: isSubstituted ? [substitute, signatory] : [signatory, substitute],
});

/** jsonb keeps no order of keys. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
