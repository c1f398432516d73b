import { HandOverError, NotBegun } from './hand-over.error.js';
import { SmtpLine, type LineOptions } from './smtp-line.js';
import type { Delivery } from '../transport.js';

interface Waiting {
  delivery: Delivery;
  resolve: (words: string) => void;
  reject: (error: unknown) => void;
}

export interface PoolOptions extends LineOptions {
  connections: number;
}

/** Some servers end a connection after this many mails; beginning a new one is politer than being cut off. */
const MAILS_PER_LINE = 500;
const IDLE_MS = 15_000;
/** After a server could not be reached, whoever comes within this time is told so without another knock. */
const KNOCK_AGAIN_MS = 1000;

/** The connections to one sender's mail server. Personal mails go before those of a mailing. */
export class SmtpPool {
  private readonly personal: Waiting[] = [];
  private readonly others: Waiting[] = [];
  private readonly idle: SmtpLine[] = [];
  private busy = 0;
  private unreachable?: { error: unknown; until: number };
  private closing = false;
  private idleTimer?: NodeJS.Timeout;

  constructor(private readonly options: PoolOptions) {}

  /** @throws HandOverError, or NotBegun when the process stops before its turn has come */
  hand(delivery: Delivery): Promise<string> {
    return new Promise((resolve, reject) => {
      if (this.closing) return reject(new NotBegun());
      (delivery.isUrgent ? this.personal : this.others).push({ delivery, resolve, reject });
      this.next();
    });
  }

  private next(): void {
    while (this.busy < this.options.connections) {
      const waiting = this.personal.shift() ?? this.others.shift();
      if (!waiting) return this.closeIdleSoon();
      this.busy += 1;
      void this.serve(waiting).finally(() => {
        this.busy -= 1;
        this.next();
      });
    }
  }

  private async serve(waiting: Waiting): Promise<void> {
    try {
      const line = await this.line();
      const isUsed = line.taken > 0;
      try {
        const { begin } = waiting.delivery;
        if (begin && !(await begin())) throw new NotBegun();
        waiting.resolve(await line.hand(waiting.delivery));
      } catch (error) {
        // a server may end a connection that stood idle in the moment we use it again: that says nothing of the mail
        const isStale = isUsed && error instanceof HandOverError && error.stage === 'before-letters';
        if (isStale && !this.closing) this.others.unshift(waiting);
        else waiting.reject(error);
      }
      if (line.isOpen && line.taken < MAILS_PER_LINE && !this.closing) this.idle.push(line);
      else line.close();
    } catch (error) {
      waiting.reject(error);
    }
  }

  private async line(): Promise<SmtpLine> {
    for (let line = this.idle.pop(); line; line = this.idle.pop()) if (line.isOpen) return line;
    if (this.unreachable && this.unreachable.until > Date.now()) throw this.unreachable.error;
    const line = new SmtpLine(this.options);
    try {
      await line.open();
      this.unreachable = undefined;
      return line;
    } catch (error) {
      line.close();
      if (error instanceof HandOverError) this.unreachable = { error, until: Date.now() + KNOCK_AGAIN_MS };
      throw error;
    }
  }

  private closeIdleSoon(): void {
    if (this.busy > 0 || this.idleTimer) return;
    this.idleTimer = setTimeout(() => {
      this.idleTimer = undefined;
      if (this.busy === 0) for (const line of this.idle.splice(0)) line.close();
    }, IDLE_MS);
    this.idleTimer.unref();
  }

  /** What waits for its turn is given back; what is being handed over goes on. */
  stop(): void {
    this.closing = true;
    for (const { reject } of [...this.personal.splice(0), ...this.others.splice(0)]) reject(new NotBegun());
    for (const line of this.idle.splice(0)) line.close();
  }
}
