import type { CooperationKind } from '#contracts/docking/items';

/** What speaks for a pair besides its texts; each 0–1. */
export interface Signals {
  /** The texts' score, brought between 0 and 1. */
  text: number;
  /** The same field of the tree. */
  sameField: number;
  /** Fields with a common parent. */
  nearField: number;
  /** Share of the kinds of cooperation wished that the other side offers too. */
  cooperation: number;
  sameDistrict: number;
  /** They met before and something came of it. */
  metBefore: number;
}

export interface Sided {
  fieldId: string | null;
  cooperation: readonly CooperationKind[];
  district: string | null;
  organisationId: string;
}

/** `parents`: of each field; `met`: pairs of organisations as `pairOf` writes them. */
export function signalsOf(
  score: number,
  one: Sided,
  other: Sided,
  parents: ReadonlyMap<string, string | null>,
  met: ReadonlySet<string>,
): Signals {
  const isSame = one.fieldId !== null && one.fieldId === other.fieldId;
  const both = one.cooperation.filter((kind) => other.cooperation.includes(kind));
  return {
    text: score / (score + 0.3),
    sameField: isSame ? 1 : 0,
    nearField: !isSame && areNear(one.fieldId, other.fieldId, parents) ? 1 : 0,
    cooperation: one.cooperation.length === 0 ? 0 : both.length / one.cooperation.length,
    sameDistrict: one.district !== null && one.district === other.district ? 1 : 0,
    metBefore: met.has(pairOf(one.organisationId, other.organisationId)) ? 1 : 0,
  };
}

export const pairOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

function areNear(a: string | null, b: string | null, parents: ReadonlyMap<string, string | null>): boolean {
  if (a === null || b === null) return false;
  const parentA = parents.get(a) ?? null;
  const parentB = parents.get(b) ?? null;
  return parentA === b || parentB === a || (parentA !== null && parentA === parentB);
}
