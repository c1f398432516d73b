import type { RegistrationSort } from '../../domain/list/registration-filter.js';

export interface RowKey {
  key: string;
  id: string;
}

interface Order {
  /** What rows are ordered by before their id; never null. */
  key: string;
  /** The key as a text that gives the same value back. */
  type: 'timestamptz' | 'text';
  direction: 'ASC' | 'DESC';
}

/** Names as pinyin orders them; every build of PostgreSQL with ICU has it. */
const PINYIN = 'COLLATE "zh-x-icu"';

export const orders: Record<RegistrationSort, Order> = {
  newest: { key: 'r.registered_at', type: 'timestamptz', direction: 'DESC' },
  oldest: { key: 'r.registered_at', type: 'timestamptz', direction: 'ASC' },
  name: { key: `r.name ${PINYIN}`, type: 'text', direction: 'ASC' },
  changed: { key: 'r.state_changed_at', type: 'timestamptz', direction: 'DESC' },
  waiting: { key: `coalesce(r.waiting_since, 'infinity')`, type: 'timestamptz', direction: 'ASC' },
};

/** The rows after one; `key` names the column that holds the order's key. */
export function afterKey(
  { type, direction }: Order,
  key: string,
  after: RowKey,
  add: (value: unknown) => string,
): string {
  const collation = type === 'text' ? ` ${PINYIN}` : '';
  const sign = direction === 'DESC' ? '<' : '>';
  return `(${key}, id) ${sign} (${add(after.key)}::${type}${collation}, ${add(after.id)}::uuid)`;
}
