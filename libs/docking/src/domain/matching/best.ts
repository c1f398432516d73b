import type { Ranked } from './match-item.js';

/** The `count` highest scores, highest first; equal ones in the order of the list. */
export function best(scores: Float32Array, count: number): Ranked[] {
  if (count <= 0) return [];
  if (count >= scores.length / 4)
    return Array.from(scores, (score, index) => ({ index, score }))
      .sort(order)
      .slice(0, count);
  // A heap whose root is the least of those kept.
  const heap: Ranked[] = [];
  for (let index = 0; index < scores.length; index += 1) {
    const score = scores[index]!;
    if (heap.length === count && score <= heap[0]!.score) continue;
    if (heap.length < count) {
      heap.push({ index, score });
      rise(heap, heap.length - 1);
    } else {
      heap[0] = { index, score };
      sink(heap);
    }
  }
  return heap.sort(order);
}

const order = (a: Ranked, b: Ranked): number => b.score - a.score || a.index - b.index;

function rise(heap: Ranked[], from: number): void {
  for (let at = from; at > 0;) {
    const parent = (at - 1) >> 1;
    if (order(heap[parent]!, heap[at]!) >= 0) return;
    [heap[parent], heap[at]] = [heap[at]!, heap[parent]!];
    at = parent;
  }
}

function sink(heap: Ranked[]): void {
  for (let at = 0; ;) {
    let worst = at;
    for (const child of [2 * at + 1, 2 * at + 2])
      if (child < heap.length && order(heap[child]!, heap[worst]!) > 0) worst = child;
    if (worst === at) return;
    [heap[worst], heap[at]] = [heap[at]!, heap[worst]!];
    at = worst;
  }
}
