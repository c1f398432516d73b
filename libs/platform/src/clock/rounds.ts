import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';

export interface Round {
  name: string;
  everyMs: number;
  run(): Promise<unknown>;
}

/**
 * Work that looks at the tables again and again («what is still due?»). Only the worker starts its rounds. A round
 * must stand being run by several workers at once.
 */
@Injectable()
export class Rounds implements OnApplicationShutdown {
  private readonly log = new Logger('Rounds');
  private readonly rounds: Round[] = [];
  private readonly timers = new Set<NodeJS.Timeout>();
  private readonly running = new Set<Promise<unknown>>();
  private stopped = false;

  add(round: Round): void {
    this.rounds.push(round);
  }

  start(): void {
    for (const round of this.rounds) void this.turn(round);
  }

  private async turn(round: Round): Promise<void> {
    if (this.stopped) return;
    const work = round
      .run()
      .catch((error: unknown) => this.log.error(`${round.name} failed: ${String(error)}`));
    this.running.add(work);
    await work;
    this.running.delete(work);
    if (this.stopped) return;
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      void this.turn(round);
    }, round.everyMs);
    this.timers.add(timer);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    for (const timer of this.timers) clearTimeout(timer);
    await Promise.all(this.running);
  }
}
