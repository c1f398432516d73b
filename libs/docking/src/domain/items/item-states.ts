import type { ItemState } from '#contracts/docking/items';

/** Where an item begins. */
export const firstItemState = 'collected' satisfies ItemState;

/**
 * Every change of state there is; what is not listed is refused. Returned with a reason is no state of its own: the item
 * is collected again and says since when it waits for its owner.
 */
export const itemTransitions: Record<ItemState, readonly ItemState[]> = {
  collected: ['valid', 'withdrawn'],
  valid: ['released', 'collected', 'withdrawn'],
  released: ['docked', 'concluded', 'valid', 'withdrawn'],
  /** To released when the partners part again and others may answer. */
  docked: ['concluded', 'released'],
  concluded: ['docked'],
  /** Undo. */
  withdrawn: ['collected'],
};

export const mayBecome = (from: ItemState, to: ItemState): boolean => itemTransitions[from].includes(to);

/** What an organiser does with items; `return` sends back to the owner with a reason. */
export const itemActions = [
  'check',
  'release',
  'return',
  'take-back',
  'dock',
  'conclude',
  'withdraw',
  'restore',
] as const;
export type ItemAction = (typeof itemActions)[number];

const aims: Record<ItemAction, ItemState> = {
  check: 'valid',
  release: 'released',
  return: 'collected',
  'take-back': 'valid',
  dock: 'docked',
  conclude: 'concluded',
  withdraw: 'withdrawn',
  restore: 'collected',
};

/** Where an action leads from here; null when it is not possible. */
export function stateAfter(action: ItemAction, from: ItemState): ItemState | null {
  const to = aims[action];
  if (action === 'return') return from === 'collected' || from === 'valid' ? to : null;
  if (action === 'restore') return from === 'withdrawn' ? to : null;
  if (action === 'check') return from === 'collected' ? to : null;
  if (action === 'take-back') return from === 'released' ? to : null;
  return mayBecome(from, to) ? to : null;
}

/** Its owner may change it: before it is released. */
export const ownerMayEdit = (state: ItemState): boolean => state === 'collected' || state === 'valid';

export const ownerMayWithdraw = (state: ItemState): boolean => mayBecome(state, 'withdrawn');
