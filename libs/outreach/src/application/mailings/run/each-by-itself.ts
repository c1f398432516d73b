import { Logger } from '@nestjs/common';

/** Does the work for each; one that fails is noted and tried again in the next round, and the others go on. */
export async function eachByItself<Item extends { id: string }>(
  name: string,
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> {
  for (const item of items)
    try {
      await work(item);
    } catch (error) {
      new Logger(name).error(`mailing ${item.id}: ${String(error)}`);
    }
}
