import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import { stageLimits, type GivenCommand, type StageEvent } from '#contracts/signing/stage';
import { playStage, applyStageEvent } from '#contracts/signing/stage-reducer';
import type { StageState } from '#contracts/signing/stage-state';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import { announce } from '#platform/live';
import { StageEventRow } from '../../../persistence/ceremony/stage/stage-event.entity.js';
import type { StageRunRow } from '../../../persistence/ceremony/stage/stage-run.entity.js';
import { StageRuns } from '../../../persistence/ceremony/stage/stage-runs.js';
import { readRunOfShow } from '../run-of-show.js';
import { moveAgreements } from './move-agreements.js';
import { keepSigners } from './keep-signers.js';
import { requireCeremony, stageTopic } from './stage-access.js';

export interface CommandTaken {
  seq: number;
  /** False where the command came too late or changed nothing. */
  hadEffect: boolean;
}

/** Takes a command of a console: one after another, each once, with what it does to the agreements. */
@Injectable()
export class GiveCommand {
  constructor(private readonly transactions: Transactions) {}

  run(
    call: Call,
    conferenceId: string,
    runId: string,
    given: GivenCommand,
    device: string,
  ): Promise<CommandTaken> {
    return this.transactions.run(call, async (tx) => {
      const ceremony = await requireCeremony(tx, call, conferenceId, 'signing.stage');
      const runs = new StageRuns(tx);
      const run = await runs.lockOpen(ceremony.id);
      const before = await this.takenBefore(runs, given.id);
      if (before) return before;
      // what was meant for a run that is over does nothing in the next one
      if (!run || run.id !== runId) throw new DomainError('stage.no-run');
      return takeCommand(tx, call, { conferenceId, run, given, device });
    });
  }

  private async takenBefore(runs: StageRuns, id: string): Promise<CommandTaken | null> {
    const row = await runs.findEvent(id);
    // that it is taken is all a console wants to know; what it did stands in the stream
    return row && { seq: row.seq, hadEffect: true };
  }
}

export interface CommandToTake {
  conferenceId: string;
  /** The one that is on, locked. */
  run: StageRunRow;
  given: GivenCommand;
  device: string;
}

/** Puts a command behind all others, does what it does, and tells everybody who watches. */
export async function takeCommand(
  tx: Transaction,
  call: Call,
  { conferenceId, run, given, device }: CommandToTake,
): Promise<CommandTaken> {
  const events = await new StageRuns(tx).events(run.id);
  if (events.length >= stageLimits.events) throw new DomainError('stage.too-long');
  const state = playStage(run.show, run.mode, events);
  const event: StageEvent = {
    ...given,
    seq: state.seq + 1,
    at: call.clock.now().toISOString(),
    by: nameOf(call),
  };
  if (event.command.kind === 'adopt')
    event.command = { kind: 'adopt', show: await readRunOfShow(tx, run.ceremonyId) };
  const next = applyStageEvent(state, event);
  await keep(tx, run, event, device);
  if (run.mode === 'live' && next.hadEffect) await carryOut(tx, call, state, next, event);
  await recordAudit(tx, call, {
    action: 'stage-command.given',
    subject: { kind: 'conference', id: conferenceId },
    scopeId: conferenceId,
    details: { runId: run.id, seq: event.seq, kind: event.command.kind, hadEffect: next.hadEffect },
  });
  await announce(tx, stageTopic(run.ceremonyId));
  return { seq: event.seq, hadEffect: next.hadEffect };
}

async function keep(tx: Transaction, run: StageRunRow, event: StageEvent, device: string): Promise<void> {
  const { seq, id, command, base, console, at, by } = event;
  await tx.insert(StageEventRow, {
    runId: run.id,
    seq,
    id,
    command,
    base,
    console,
    at: new Date(at),
    actorName: by,
    device,
  } as never); // TypeORM's partial type does not know jsonb
}

async function carryOut(
  tx: Transaction,
  call: Call,
  before: StageState,
  after: StageState,
  { at, command }: StageEvent,
): Promise<void> {
  // another plan brings what happened elsewhere, it does nothing of its own
  if (command.kind === 'adopt') return;
  await moveAgreements(tx, call, before, after, new Date(at));
  await keepSigners(tx, before, after);
}

const nameOf = ({ actor }: Call): string =>
  actor.kind === 'user' ? actor.name : actor.kind === 'system' ? actor.name : '';
