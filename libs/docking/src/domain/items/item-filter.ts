import type { CooperationKind, ItemKind, ItemState } from '#contracts/docking/items';

export const itemSorts = ['newest', 'oldest', 'changed', 'number'] as const;
export type ItemSort = (typeof itemSorts)[number];

/** Which items are meant; lists are any of their values. */
export interface ItemFilter {
  q?: string | null;
  kind?: readonly ItemKind[];
  state?: readonly ItemState[];
  cooperation?: readonly CooperationKind[];
  /** A field, or one above it. */
  fieldId?: string;
  district?: readonly string[];
  organisationId?: string;
  sessionId?: string;
  /** Sent back to its owner and not come again. */
  returned?: boolean;
  /** Demands: whether anybody answered. */
  answered?: boolean;
}
