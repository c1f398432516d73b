export interface Standing {
  id: string;
  /** Where somebody put it; null: nobody did. */
  place: number | null;
}

/**
 * Who stands where on stage, from 1 at the audience's left. Those whom nobody placed stand in the order given; where two
 * want one place, the one that was put there stands before the other.
 */
export function stagePlaces(parties: readonly Standing[]): Map<string, number> {
  const wished = parties.map(({ id, place }, at) => ({ id, at: place ?? at + 1, isPut: place !== null }));
  wished.sort((a, b) => a.at - b.at || Number(b.isPut) - Number(a.isPut));
  return new Map(wished.map(({ id }, at) => [id, at + 1]));
}
