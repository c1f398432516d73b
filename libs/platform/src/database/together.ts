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
  /** A further lane opens for no fewer: a small batch costs as much as a large one, and waits for the same locks. */
  worthALane: number;
  /** But after so long for whoever is there: the batch on its way may be kept by somebody for long. */
  patienceMs: number;
}

/**
 * Decides together what waits at the same moment, so that many requests share the locks, the statements and the write
 * to disk of one transaction (group commit). Nobody waits for company: whoever comes in one turn of the event loop
 * goes at once, and whoever comes while they are on their way goes together next. Each gets its own answer; when a whole batch fails, each is tried alone, so that
 * one bad item spoils no other.
 */
export class Together<Item, Answer> {
  private readonly waiting: Waiting<Item, Answer>[] = [];
  private running = 0;
  private isDue = false;
  private late: NodeJS.Timeout | undefined;

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
      if (this.isDue) return;
      this.isDue = true;
      setImmediate(() => {
        this.isDue = false;
        this.next();
      });
    });
  }

  private next(isLate = false): void {
    while (this.mayOpen(isLate)) {
      this.running += 1;
      void this.settle(this.waiting.splice(0, this.options.atMost));
    }
    this.beLateInTime();
  }

  private mayOpen(isLate: boolean): boolean {
    const fewest = this.running === 0 || isLate ? 1 : this.options.worthALane;
    return this.running < this.options.lanes && this.waiting.length >= fewest;
  }

  private beLateInTime(): void {
    if (this.waiting.length === 0) {
      clearTimeout(this.late);
      this.late = undefined;
    } else
      this.late ??= setTimeout(() => {
        this.late = undefined;
        this.next(true);
      }, this.options.patienceMs);
  }

  private async settle(batch: readonly Waiting<Item, Answer>[]): Promise<void> {
    const outcomes = await this.outcomesOf(batch.map(({ item }) => item));
    this.running -= 1;
    this.next();
    // the database has its next work by then
    setImmediate(() => {
      for (const [at, { resolve, reject }] of batch.entries()) {
        const outcome = outcomes[at]!;
        if ('answer' in outcome) resolve(outcome.answer);
        else reject(outcome.error);
      }
    });
  }

  private async outcomesOf(items: readonly Item[]): Promise<Settled<Answer>[]> {
    try {
      return await this.decide(items);
    } catch (error) {
      if (items.length === 1) return [{ error }];
      const outcomes: Settled<Answer>[] = [];
      for (const item of items) outcomes.push(...(await this.outcomesOf([item])));
      return outcomes;
    }
  }
}
