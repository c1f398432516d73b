import { describe, expect, it } from '@jest/globals';
import { spreadSeats, type PersonToSeat, type TableToFill } from './spread-seats.js';

const table = (id: string, seats: number, hostId: string | null = null): TableToFill => ({
  id,
  seats,
  hostId,
});
const person = (id: string, organisationId: string, wishId: string | null = null): PersonToSeat => ({
  id,
  organisationId,
  wishId,
});
const at = (spread: ReturnType<typeof spreadSeats>, id: string): string | undefined =>
  spread.seats.find(({ personId }) => personId === id)?.tableId;

describe('seats at roundtables', () => {
  it('go to who leads the table, then to wishes in their order, then to the emptiest table', () => {
    const spread = spreadSeats(
      [table('one', 2, 'host'), table('two', 2)],
      [],
      [person('first', 'a', 'one'), person('second', 'b', 'one'), person('host', 'c'), person('last', 'd')],
    );
    expect(at(spread, 'host')).toBe('one');
    expect(at(spread, 'first')).toBe('one');
    expect(at(spread, 'second')).toBe('two');
    expect(at(spread, 'last')).toBe('two');
    expect(spread.left).toEqual([]);
  });

  it('keep colleagues apart as long as there are tables, those seated before included', () => {
    const spread = spreadSeats(
      [table('one', 4), table('two', 4), table('three', 4)],
      [{ tableId: 'one', organisationId: 'a' }],
      [person('x', 'b'), person('y', 'a'), person('z', 'a')],
    );
    expect(new Set([at(spread, 'y'), at(spread, 'z')])).toEqual(new Set(['two', 'three']));
  });

  it('are never more than there are, nobody sits twice, and nobody is left while a seat is free', () => {
    let state = 7;
    const next = (below: number): number => (state = (state * 48_271) % 2_147_483_647) % below;
    for (let round = 0; round < 300; round++) {
      const tables = Array.from({ length: next(6) }, (_, index) => table(`t${index}`, 1 + next(5)));
      const people = Array.from({ length: next(25) }, (_, index) =>
        person(`p${index}`, `o${next(6)}`, next(2) ? `t${next(7)}` : null),
      );
      const { seats, left } = spreadSeats(tables, [], people);
      for (const { id, seats: most } of tables)
        expect(seats.filter(({ tableId }) => tableId === id).length).toBeLessThanOrEqual(most);
      expect(new Set(seats.map(({ personId }) => personId)).size).toBe(seats.length);
      expect(seats.length + left.length).toBe(people.length);
      const total = tables.reduce((sum, each) => sum + each.seats, 0);
      expect(left).toHaveLength(Math.max(0, people.length - total));
    }
  });
});
