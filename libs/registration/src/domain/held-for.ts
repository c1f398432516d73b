import { personKey } from './person-key.js';

/** By what a place held for somebody is told to be this person's. */
export interface HeldMarks {
  organisationId: string;
  personKey: string;
  /** E.164. */
  mobile: string | null;
  /** Lower case. */
  email: string | null;
}

/** Somebody who stands at the desk, or on a list; the organisation null when it is new. */
export interface Arriving extends Omit<HeldMarks, 'personKey' | 'organisationId'> {
  name: string;
  organisationId: string | null;
}

const contradicts = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && one !== other;

/**
 * The place held for this person among those of a conference: the name is the same, and so is the number, else the
 * address, else the organisation where neither number nor address says that it is a namesake. null when none is.
 */
export function placeHeldFor<Held extends HeldMarks>(
  places: readonly Held[],
  { name, mobile, email, organisationId }: Arriving,
): Held | null {
  const key = personKey(name);
  const sameName = places.filter((one) => one.personKey === key);
  const byMobile = sameName.find((one) => mobile !== null && one.mobile === mobile);
  const byEmail = sameName.find((one) => email !== null && one.email === email);
  if (byMobile || byEmail) return byMobile ?? byEmail ?? null;
  const possible = sameName.filter(
    (one) =>
      one.organisationId === organisationId &&
      !contradicts(one.mobile, mobile) &&
      !contradicts(one.email, email),
  );
  return possible.length === 1 ? possible[0]! : null;
}
