import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { requireConference } from '#conferences';
import { DomainError } from '#contracts/domain-error';
import { sealAgreements } from '#contracts/jobs/signing';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions, newId } from '#platform/database';
import { recordJob } from '#platform/outbox';
import type { SealRunView } from '../../http/evidence/evidence.view.js';
import type { SealRun } from '../../persistence/evidence/seal-run.entity.js';
import { SealRuns } from '../../persistence/evidence/seal-runs.js';
import { registerRows, runView } from './read-register.js';
import { SealAgreement } from './seal-agreement.js';

/** Seals whatever of a conference is signed and not sealed since, in the worker. */
@Injectable()
export class RunSeals implements OnModuleDestroy {
  private readonly log = new Logger('RunSeals');
  private isLeaving = false;

  constructor(
    private readonly transactions: Transactions,
    private readonly sealAgreement: SealAgreement,
  ) {}

  /** @throws DomainError evidence.nothing-to-seal, evidence.is-sealing */
  start(call: Call, conferenceId: string): Promise<SealRunView> {
    return this.transactions.run(call, async (tx) => {
      await requireConference(tx, call, conferenceId, 'signing.edit');
      const total = (await registerRows(tx, conferenceId)).filter(({ isToSeal }) => isToSeal).length;
      if (total === 0) throw new DomainError('evidence.nothing-to-seal');
      const now = call.clock.now();
      const run: SealRun = {
        id: newId(),
        conferenceId,
        state: 'running',
        total,
        sealed: 0,
        failed: 0,
        startedAt: now,
        heardAt: now,
        endedAt: null,
      };
      if (!(await new SealRuns(tx).add(run))) throw new DomainError('evidence.is-sealing');
      await recordJob(tx, sealAgreements, { runId: run.id });
      await recordAudit(tx, call, {
        action: 'seal-run.started',
        subject: { kind: 'seal-run', id: run.id },
        scopeId: conferenceId,
        details: { total },
      });
      return runView(run);
    });
  }

  /** One transaction for each agreement: a run that dies goes on where it was. */
  async run(call: Call, runId: string): Promise<void> {
    const tx = this.transactions.reader;
    const run = await new SealRuns(tx).find(runId);
    if (run?.state !== 'running') return;
    const todo = (await registerRows(tx, run.conferenceId)).filter(({ isToSeal }) => isToSeal);
    let failed = 0;
    for (const [at, { agreementId }] of todo.entries()) {
      if (this.isLeaving) return;
      const isSealed = await this.sealOne(call, agreementId, run.startedAt);
      if (!isSealed) failed += 1;
      const sealed = run.total - (todo.length - at - 1) - failed;
      const heardAt = call.clock.now();
      await new SealRuns(tx).change(runId, { sealed: Math.max(0, sealed), failed, heardAt });
    }
    const state = failed > 0 ? 'failed' : 'done';
    await new SealRuns(tx).change(runId, { state, endedAt: call.clock.now(), failed });
  }

  private async sealOne(call: Call, agreementId: string, since: Date): Promise<boolean> {
    try {
      await this.transactions.run(call, (tx) => this.sealAgreement.seal(tx, call, agreementId, since));
      return true;
    } catch (error) {
      this.log.warn(`agreement ${agreementId} is not sealed: ${String(error)}`);
      return false;
    }
  }

  onModuleDestroy(): void {
    this.isLeaving = true;
  }
}
