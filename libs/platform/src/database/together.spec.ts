import { describe, expect, it } from '@jest/globals';
import { Together, type Settled } from './together.js';

const tick = () => new Promise((resolve) => setImmediate(resolve));

describe('deciding together', () => {
  const doubled = (batches: number[][], { spoiled, lanes = 1 }: { spoiled?: number; lanes?: number } = {}) =>
    new Together<number, number>(
      async (items) => {
        batches.push([...items]);
        await tick();
        if (spoiled !== undefined && items.includes(spoiled)) throw new Error(`spoiled by ${spoiled}`);
        return items.map((n): Settled<number> =>
          n < 0 ? { error: new Error('negative') } : { answer: n * 2 },
        );
      },
      { atMost: 4, lanes, worthALane: 3, patienceMs: 30 },
    );

  it('lets those of one moment go together, in their order, a few at a time', async () => {
    const batches: number[][] = [];
    const together = doubled(batches);
    const answers = await Promise.all([1, 2, 3, 4, 5, 6].map((n) => together.ask(n)));
    expect(answers).toEqual([2, 4, 6, 8, 10, 12]);
    expect(batches).toEqual([
      [1, 2, 3, 4],
      [5, 6],
    ]);
    expect(together.length).toBe(0);
  });

  it('lets one who comes alone wait for nobody', async () => {
    const batches: number[][] = [];
    const together = doubled(batches);
    const first = together.ask(1);
    await tick();
    expect(batches).toEqual([[1]]);
    await Promise.all([first, together.ask(2), together.ask(3)]);
    expect(batches).toEqual([[1], [2, 3]]);
  });

  it('opens another lane only for enough of them', async () => {
    const batches: number[][] = [];
    const together = doubled(batches, { lanes: 2 });
    const first = [1, 2, 3, 4, 5, 6].map((n) => together.ask(n));
    await tick();
    expect(batches).toEqual([[1, 2, 3, 4]]);
    const more = together.ask(7);
    await tick();
    expect(batches).toEqual([
      [1, 2, 3, 4],
      [5, 6, 7],
    ]);
    await Promise.all([...first, more]);
  });

  it('lets few wait a moment only for a batch that is kept', async () => {
    const batches: number[][] = [];
    let free = () => {};
    const kept = new Promise<void>((resolve) => (free = resolve));
    const together = new Together<number, number>(
      async (items) => {
        batches.push([...items]);
        if (items.includes(1)) await kept;
        return items.map((answer) => ({ answer }));
      },
      { atMost: 4, lanes: 2, worthALane: 3, patienceMs: 5 },
    );
    const first = together.ask(1);
    await tick();
    expect(await together.ask(2)).toBe(2);
    expect(batches).toEqual([[1], [2]]);
    free();
    expect(await first).toBe(1);
  });

  it('gives each its own refusal', async () => {
    const together = doubled([]);
    const outcomes = await Promise.allSettled([1, -2, 3].map((n) => together.ask(n)));
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('tries each alone when a batch fails, so that one spoils no other', async () => {
    const batches: number[][] = [];
    const together = doubled(batches, { spoiled: 3 });
    const outcomes = await Promise.allSettled([1, 2, 3, 4].map((n) => together.ask(n)));
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    expect(batches).toEqual([[1, 2, 3, 4], [1], [2], [3], [4]]);
  });
});
