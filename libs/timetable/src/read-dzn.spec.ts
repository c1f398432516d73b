import { expect, it } from '@jest/globals';

import { readDzn } from './read-dzn.js';

const text = `nBusiness = 3; nMeetings = 2; nTables = 1; nTotalSlots = 4; nMorningSlots = 2;
requested = [|1, 2,3,
|2, 3,2,
|];
forbidden = [{0}, {1,3..4}, {}];
fixed = [0,3];
precedences = [{}, {1}];`;

it('reads sessions, forbidden slots, fixed slots and precedences', () => {
  const problem = readDzn(text, 2);
  expect(problem.people.map(({ barred }) => barred)).toEqual([[], ['1', '3', '4'], []]);
  expect(problem.meetings).toEqual([
    { id: '1', people: ['1', '2'], slots: undefined, after: [], lock: undefined },
    { id: '2', people: ['2', '3'], slots: ['3', '4'], after: ['1'], lock: { slot: '3' } },
  ]);
  expect(problem.rules).toEqual({ isEveryMeetingHeld: true, maxGapDifference: 2 });
});

it('names what is missing', () => {
  expect(() => readDzn('nBusiness = 3;')).toThrow('nTotalSlots is missing');
});
