import { describe, expect, it } from '@jest/globals';
import { stagePlaces } from './stage-places.js';

const order = (...parties: [string, number | null][]): string[] =>
  [...stagePlaces(parties.map(([id, place]) => ({ id, place })))]
    .toSorted((a, b) => a[1] - b[1])
    .map(([id]) => id);

describe('places on stage', () => {
  it('follow the order of the pairs as long as nobody says otherwise', () => {
    expect(order(['a', null], ['b', null], ['c', null])).toEqual(['a', 'b', 'c']);
  });

  it('are as somebody put them, and a party that came later stands at the end', () => {
    expect(order(['a', 3], ['b', 1], ['c', 2], ['d', null])).toEqual(['b', 'c', 'a', 'd']);
  });

  it('are counted without gaps and never twice, whatever was put where', () => {
    const places = stagePlaces([
      { id: 'a', place: 7 },
      { id: 'b', place: 7 },
      { id: 'c', place: null },
      { id: 'd', place: 1 },
    ]);
    expect([...places.values()].toSorted()).toEqual([1, 2, 3, 4]);
    expect(places.get('d')).toBe(1);
  });
});
