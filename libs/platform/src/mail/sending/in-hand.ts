import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Clock } from '#platform/clock';
import { Transactions, queryPrepared } from '#platform/database';
import { Presence } from '#platform/presence';

/** How long a worker that cannot be asked whether it lives keeps what it holds. */
export const HELD_FOR_MS = 60_000;
const SHOW_EVERY_MS = 5000;

/** The mails this process is sending. Holds them as long as it takes, and hears when their mailing is stopped. */
@Injectable()
export class InHand implements OnModuleDestroy {
  private readonly log = new Logger('InHand');
  private readonly held = new Set<string>();
  private readonly stopped = new Set<string>();
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly presence: Presence,
  ) {}

  take(ids: readonly string[]): void {
    for (const id of ids) this.held.add(id);
    this.timer ??= setInterval(() => void this.hold(), SHOW_EVERY_MS).unref();
  }

  release(id: string): void {
    this.held.delete(id);
    this.stopped.delete(id);
  }

  /** Whether the mailing of this mail was stopped since it was taken. */
  isStopped(id: string): boolean {
    return this.stopped.has(id);
  }

  private async hold(): Promise<void> {
    if (this.held.size === 0) return;
    try {
      const until = new Date(this.clock.now().getTime() + HELD_FOR_MS);
      const stopped = await queryPrepared<{ id: string }>(
        this.transactions.reader,
        {
          name: 'hold-mails',
          text: `WITH held AS (UPDATE mails SET claimed_until = $3
                   WHERE id = ANY($1) AND claimed_by = $2 RETURNING id, is_stopped)
                 SELECT id FROM held WHERE is_stopped`,
        },
        [[...this.held], this.presence.number, until],
      );
      for (const { id } of stopped) if (this.held.has(id)) this.stopped.add(id);
    } catch (error) {
      this.log.warn(`mails in hand could not be held: ${String(error)}`);
    }
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }
}
