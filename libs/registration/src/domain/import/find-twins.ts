import { personKey } from '../person-key.js';
import type { PersonRow, RowFault } from './read-person.js';

export interface PersonOnList {
  mobile: string | null;
  email: string | null;
  personKey: string;
  name: string;
  /** Invited only: a place is held, which the row takes up. */
  isHeld?: boolean;
}

/**
 * Tells rows that repeat an earlier one or stand on the list already. The same number with another name is somebody's
 * mistake; the same person again is fine on the list (nothing happens) and a fault within the file.
 */
export function findTwins(
  rows: readonly PersonRow[],
  onList: readonly PersonOnList[],
): { known: Set<number>; faults: RowFault[] } {
  const byMobile = new Map(onList.flatMap((one) => (one.mobile ? [[one.mobile, one] as const] : [])));
  const registered = onList.filter(({ isHeld }) => !isHeld);
  const byEmail = new Set(
    registered.flatMap(({ email, personKey: key }) => (email ? [`${email} ${key}`] : [])),
  );
  const lines = new Map<string, { line: number; key: string }>();
  const known = new Set<number>();
  const faults: RowFault[] = [];
  for (const row of rows) {
    const { line, mobile, email } = row;
    const key = personKey(row.name);
    const marks = [...(mobile ? [`m ${mobile}`] : []), ...(email ? [`e ${email} ${key}`] : [])];
    const twin = marks.map((mark) => lines.get(mark)).find(Boolean);
    const holder = mobile ? byMobile.get(mobile) : undefined;
    if (twin)
      faults.push({
        line,
        field: twin.key === key ? null : 'mobile',
        code: twin.key === key ? 'import.row-duplicate' : 'registration.row-same-mobile',
        params: { line: twin.line },
      });
    else if (holder && holder.personKey !== key)
      faults.push({
        line,
        field: 'mobile',
        code: 'registration.row-mobile-on-list',
        params: { name: holder.name },
      });
    else if ((holder && !holder.isHeld) || (email && byEmail.has(`${email} ${key}`))) known.add(line);
    for (const mark of marks) if (!lines.has(mark)) lines.set(mark, { line, key });
  }
  return { known, faults };
}
