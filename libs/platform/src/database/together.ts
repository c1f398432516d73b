/** What became of one of many: its answer, or why not. */
export type Settled<T> = { answer: T } | { error: unknown };

interface Waiting<Item, Answer> {
  item: Item;
  resolve: (answer: Answer) => void;
  reject: (error: unknown) => void;
}

export interface TogetherOptions {
  /** Decided in one transaction at most. */
  atMost: number;
  /** Transactions at once: while one is being written, the next is being read. */
  lanes: number;
}

/**
 * Decides together what waits at the same moment, so that many requests share the locks, the statements and the write
 * to disk of one transaction (group commit). Nobody waits for company: the first goes at once, and whoever comes while
 * it is on its way goes together next. Each gets its own answer; when a whole batch fails, each is tried alone, so that
 * one bad item spoils no other.
 */
export class Together<Item, Answer> {
  private readonly waiting: Waiting<Item, Answer>[] = [];
  private running = 0;

  constructor(
    private readonly decide: (items: readonly Item[]) => Promise<Settled<Answer>[]>,
    private readonly options: TogetherOptions,
  ) {}

  /** How many have not begun to be decided. */
  get length(): number {
    return this.waiting.length;
  }

  ask(item: Item): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ item, resolve, reject });
      this.next();
    });
  }

  private next(): void {
    while (this.running < this.options.lanes && this.waiting.length > 0) {
      const batch = this.waiting.splice(0, this.options.atMost);
      this.running += 1;
      void this.settle(batch).finally(() => {
        this.running -= 1;
        this.next();
      });
    }
  }

  private async settle(batch: readonly Waiting<Item, Answer>[]): Promise<void> {
    try {
      const outcomes = await this.decide(batch.map(({ item }) => item));
      for (const [at, { resolve, reject }] of batch.entries()) {
        const outcome = outcomes[at]!;
        if ('answer' in outcome) resolve(outcome.answer);
        else reject(outcome.error);
      }
    } catch (error) {
      const [only] = batch;
      if (batch.length === 1) only!.reject(error);
      else for (const one of batch) await this.settle([one]);
    }
  }
}
