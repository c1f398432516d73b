import { describe, expect, it } from '@jest/globals';
import { planPlaces, type Pool } from './places.js';

const pools: Pool[] = [
  { participantType: 'enterprise-representative', capacity: 200, taken: 120 },
  { participantType: 'press', capacity: 10, taken: 0 },
];

describe('planning places', () => {
  it('never goes below what is taken, and says where less was wished', () => {
    const plan = planPlaces(pools, [
      { participantType: 'enterprise-representative', capacity: 100 },
      { participantType: 'press', capacity: 10 },
    ]);
    expect(plan.pools[0]).toEqual({
      participantType: 'enterprise-representative',
      capacity: 120,
      taken: 120,
    });
    expect(plan.belowTaken).toEqual([
      { participantType: 'enterprise-representative', asked: 100, taken: 120 },
    ]);
  });

  it('tells what was raised, so that those who wait are offered at once', () => {
    const plan = planPlaces(pools, [
      { participantType: 'enterprise-representative', capacity: 201 },
      { participantType: 'press', capacity: 10 },
      { participantType: 'student', capacity: 5 },
    ]);
    expect(plan.raised).toEqual(['enterprise-representative']);
    expect(plan.pools).toHaveLength(3);
  });

  it('removes a type left out, unless somebody holds a place of it', () => {
    const plan = planPlaces(pools, []);
    expect(plan.removed).toEqual(['press']);
    expect(plan.pools).toEqual([{ participantType: 'enterprise-representative', capacity: 120, taken: 120 }]);
    expect(plan.belowTaken).toEqual([{ participantType: 'enterprise-representative', asked: 0, taken: 120 }]);
  });
});
