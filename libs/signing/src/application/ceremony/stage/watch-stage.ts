import { Injectable } from '@nestjs/common';
import { requireConference } from '#conferences';
import type { Actor } from '#contracts/actor';
import { DomainError } from '#contracts/domain-error';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import { Live, sseFrame, type LiveSource, type Whole } from '#platform/live';
import type { ZijinReply } from '#platform/http';
import { StageRuns } from '../../../persistence/ceremony/stage/stage-runs.js';
import { stageSnapshot } from './read-stage.js';
import { requireCeremony, stageTopic } from './stage-access.js';

/** Who watches: a console, or a screen that everybody sees. */
export const watcherKinds = ['console', 'screen'] as const;
export type WatcherKind = (typeof watcherKinds)[number];

/** Streams the stage to consoles and screens: all of it first, then each command as it is taken. */
@Injectable()
export class WatchStage {
  constructor(
    private readonly transactions: Transactions,
    private readonly live: Live,
  ) {}

  async run(call: Call, conferenceId: string, kind: WatcherKind, open: OpenStream): Promise<void> {
    const tx = this.transactions.reader;
    const { id } = await requireCeremony(tx, call, conferenceId, 'signing.read');
    const source = stageSource(tx, id);
    const mayWatch = async (): Promise<boolean> => {
      const actor = await open.actorNow();
      return actor !== null && (await mayRead(tx, { ...call, actor }, conferenceId));
    };
    await this.live.open(open.reply, { topic: stageTopic(id), source, kind, mayWatch });
  }
}

/** Where a stream goes, and who watches by now. */
export interface OpenStream {
  actorNow: () => Promise<Actor | null>;
  reply: ZijinReply;
}

const mayRead = (tx: Transaction, call: Call, conferenceId: string): Promise<boolean> =>
  requireConference(tx, call, conferenceId, 'signing.read').then(
    () => true,
    (error: unknown) => {
      if (error instanceof DomainError) return false;
      throw error;
    },
  );

/** A cursor is the run, whether it is over, and the number of its last command. */
function stageSource(tx: Transaction, ceremonyId: string): LiveSource {
  const runs = new StageRuns(tx);
  return {
    async whole(): Promise<Whole> {
      const snapshot = await stageSnapshot(tx, ceremonyId);
      const seq = snapshot.events.at(-1)?.seq ?? 0;
      const run = snapshot.run && `${snapshot.run.id} ${snapshot.run.endedAt ?? 'on'}`;
      return { frame: sseFrame('snapshot', snapshot, seq), cursor: `${run ?? 'none'} ${seq}` };
    },
    async since(cursor) {
      const at = cursor.lastIndexOf(' ');
      const run = await runs.latest(ceremonyId);
      if (!run || `${run.id} ${run.endedAt?.toISOString() ?? 'on'}` !== cursor.slice(0, at))
        return cursor.startsWith('none ') && !run ? { frames: [], cursor } : null;
      if (run.endedAt !== null) return { frames: [], cursor };
      const events = await runs.events(run.id, Number(cursor.slice(at + 1)));
      const last = events.at(-1)?.seq;
      return {
        frames: events.map((event) => sseFrame('command', event, event.seq)),
        cursor: last === undefined ? cursor : `${cursor.slice(0, at)} ${last}`,
      };
    },
  };
}
