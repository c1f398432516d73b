import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import type { CeremonyState } from '#contracts/signing/run-of-show';
import type { RunMode, StageRun } from '#contracts/signing/stage';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions, newId, type Transaction } from '#platform/database';
import { announce } from '#platform/live';
import { Ceremony } from '../../../persistence/ceremony/ceremony.entity.js';
import { StageRunRow } from '../../../persistence/ceremony/stage/stage-run.entity.js';
import { StageRuns, asRun } from '../../../persistence/ceremony/stage/stage-runs.js';
import { readRunOfShow } from '../run-of-show.js';
import { bringInForce } from './bring-in-force.js';
import { requireCeremony, stageTopic } from './stage-access.js';

/** Begins and ends a rehearsal or the ceremony itself. */
@Injectable()
export class RunStage {
  constructor(private readonly transactions: Transactions) {}

  start(call: Call, conferenceId: string, mode: RunMode): Promise<StageRun> {
    return this.transactions.run(call, async (tx) => {
      const { id: ceremonyId, state } = await locked(tx, call, conferenceId);
      const runs = new StageRuns(tx);
      if (await runs.lockOpen(ceremonyId)) throw new DomainError('stage.run-on');
      const show = await readRunOfShow(tx, ceremonyId);
      if (!show.rounds.some(({ agreements }) => agreements.length > 0)) throw new DomainError('stage.empty');
      const number = await runs.nextNumber(ceremonyId, mode);
      const run: StageRunRow = {
        id: newId(),
        ceremonyId,
        mode,
        number,
        show,
        startedAt: call.clock.now(),
        endedAt: null,
      };
      await tx.insert(StageRunRow, run as never); // TypeORM's partial type does not know jsonb
      // a ceremony that was over and goes on is on again; one that is rehearsed afterwards stays over
      await this.become(tx, ceremonyId, mode === 'live' ? 'live' : state);
      await this.tell(tx, call, conferenceId, run, 'stage-run.started');
      return asRun(run);
    });
  }

  end(call: Call, conferenceId: string): Promise<StageRun> {
    return this.transactions.run(call, async (tx) => {
      const { id: ceremonyId, state } = await locked(tx, call, conferenceId);
      const run = await new StageRuns(tx).lockOpen(ceremonyId);
      if (!run) throw new DomainError('stage.no-run');
      run.endedAt = call.clock.now();
      await tx.update(StageRunRow, { id: run.id }, { endedAt: run.endedAt });
      const rehearsed = state === 'planned' ? 'rehearsed' : state;
      await this.become(tx, ceremonyId, run.mode === 'live' ? 'done' : rehearsed);
      await this.tell(tx, call, conferenceId, run, 'stage-run.ended');
      if (run.mode === 'live') await bringInForce(tx, call, conferenceId);
      return asRun(run);
    });
  }

  private async become(tx: Transaction, id: string, state: CeremonyState): Promise<void> {
    await tx.update(Ceremony, { id }, { state });
  }

  private async tell(
    tx: Transaction,
    call: Call,
    conferenceId: string,
    { id, mode, number, ceremonyId }: StageRunRow,
    action: string,
  ): Promise<void> {
    await recordAudit(tx, call, {
      action,
      subject: { kind: 'conference', id: conferenceId },
      scopeId: conferenceId,
      details: { runId: id, mode, number },
    });
    await announce(tx, stageTopic(ceremonyId));
  }
}

/** The ceremony's row is taken first by all, so that two who begin at once do not both begin. */
async function locked(tx: Transaction, call: Call, conferenceId: string): Promise<Ceremony> {
  const { id } = await requireCeremony(tx, call, conferenceId, 'signing.stage');
  return tx.findOneOrFail(Ceremony, { where: { id }, lock: { mode: 'pessimistic_write' } });
}
