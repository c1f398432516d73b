import type { EventStream } from './event-stream.js';
import type { LiveSource, Watch, Whole } from './live-source.js';

export interface Watcher {
  stream: EventStream;
  kind: string;
  mayWatch: Watch['mayWatch'];
}

/**
 * What one process hands on under one topic: read once, written to every watcher. Watchers get the whole first, then
 * each message in order; a message may come twice, so each carries its number.
 */
export class LiveTopic {
  readonly watchers = new Set<Watcher>();
  private whole: Whole | null = null;
  private cursor: string | null = null;
  /** One thing at a time, so that nobody misses what comes between the whole and what follows it. */
  private turn: Promise<unknown> = Promise.resolve();
  private isAsked = false;
  private joining = 0;

  constructor(private readonly source: LiveSource) {}

  get isIdle(): boolean {
    return this.watchers.size === 0 && this.joining === 0;
  }

  join(watcher: Watcher): Promise<void> {
    this.joining++;
    return this.inTurn(async () => {
      await this.catchUp();
      this.whole ??= await this.source.whole();
      this.cursor ??= this.whole.cursor;
      watcher.stream.write(this.whole.frame);
      this.watchers.add(watcher);
    }).finally(() => this.joining--);
  }

  /** Something is new; several words of it become one reading. */
  wake(): void {
    if (this.isAsked) return;
    this.isAsked = true;
    void this.inTurn(async () => {
      this.isAsked = false;
      await this.catchUp();
    }).catch(() => undefined);
  }

  tell(frame: string | Buffer): void {
    for (const { stream } of this.watchers) stream.write(frame);
  }

  private async catchUp(): Promise<void> {
    if (this.cursor === null) return;
    const news = await this.source.since(this.cursor);
    if (news === null) {
      this.whole = await this.source.whole();
      this.cursor = this.whole.cursor;
      this.tell(Buffer.from(this.whole.frame));
    } else if (news.frames.length > 0) {
      this.whole = null;
      this.cursor = news.cursor;
      this.tell(Buffer.from(news.frames.join('')));
    }
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.turn.then(work, work);
    this.turn = done.catch(() => undefined);
    return done;
  }
}
