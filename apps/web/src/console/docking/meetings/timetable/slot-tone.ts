import type { SlotCost } from '../../../../api/timetables.js';

export type SlotTone = 'no' | 'costs' | 'free';

/** Not possible, possible at a price, or free of cost. */
export function toneOf({ notFree, inTheWay, gaps }: SlotCost): SlotTone {
  if (notFree.length > 0) return 'no';
  return inTheWay.length > 0 || gaps > 0 ? 'costs' : 'free';
}
