import { describe, expect, it } from '@jest/globals';
import type { Candidate } from '../recipient.js';
import { sortOut } from './sort-out.js';

const person = (id: string, some: Partial<Candidate> = {}): Candidate => ({
  kind: 'representatives',
  id,
  organisationId: 'firm',
  organisationName: '甲公司',
  organisationKind: 'enterprise',
  district: null,
  qualification: null,
  name: id,
  title: null,
  email: `${id}@firm.example`,
  mobile: null,
  language: 'zh',
  participantType: null,
  isContact: false,
  version: null,
  sparedBecause: null,
  state: null,
  ...some,
});
const question = { source: 'representatives' } as const;
const outcome = (people: Candidate[], more: object = {}) => {
  const { chosen, excluded } = sortOut(people, { ...question, ...more });
  return {
    chosen: chosen.map(({ id }) => id),
    excluded: excluded.map(({ id, reason }) => `${id}: ${reason}`),
  };
};

describe('who of those that fit gets the letter', () => {
  it('is everybody once: each other one is named with the reason', () => {
    const people = [
      person('a'),
      person('b', { email: null }),
      person('c', { email: 'a@firm.example' }),
      person('d', { sparedBecause: 'unsubscribed' }),
      person('e'),
    ];
    expect(outcome(people, { excludedIds: ['e'] })).toEqual({
      chosen: ['a'],
      excluded: ['b: no-address', 'c: same-address', 'd: unsubscribed', 'e: taken-out'],
    });
  });

  it('is one an organisation where that is asked: the first who can be written to', () => {
    const people = [
      person('a', { email: null }),
      person('b'),
      person('c'),
      person('x', { organisationId: 'other', email: null }),
    ];
    expect(outcome(people, { isOnePerOrganisation: true })).toEqual({
      chosen: ['b'],
      excluded: ['x: no-address'],
    });
    expect(outcome(people, { isOnePerOrganisation: true, excludedIds: ['b'] })).toEqual({
      chosen: ['c'],
      excluded: ['b: taken-out', 'x: no-address'],
    });
  });
});
