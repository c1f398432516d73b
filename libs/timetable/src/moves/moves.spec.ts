import { expect, it } from '@jest/globals';

import { costOfMove } from './cost-of-move.js';
import { firstCommon } from './first-common.js';
import { repairProblem } from './repair.js';
import { checkTimetable } from '../check/check-timetable.js';
import { solve } from '../solve.js';
import type { TimetableProblem } from '../problem.js';

const problem: TimetableProblem = {
  slots: [0, 1, 2].map((at) => ({ id: `s${at}`, block: 'b', startMinute: 30 * at, endMinute: 30 * at + 20 })),
  tables: ['t', 'u'].map((id) => ({ id, room: 'A' })),
  people: [{ id: 'a' }, { id: 'b' }, { id: 'c', away: ['s0'] }],
  meetings: [
    { id: 'ab', people: ['a', 'b'] },
    { id: 'ac', people: ['a', 'c'] },
  ],
};
const placements = [
  { meeting: 'ab', slot: 's0', table: 't' },
  { meeting: 'ac', slot: 's1', table: 't' },
];

it('says what a move costs and what forbids it', () => {
  const later = costOfMove(problem, placements, { meeting: 'ac', slot: 's2', table: 't' });
  expect([later.blocked, later.inTheWay, later.before.gaps, later.after.gaps]).toEqual([[], [], 0, 1]);
  const early = costOfMove(problem, placements, { meeting: 'ac', slot: 's0', table: 'u' });
  expect([early.blocked, early.inTheWay]).toEqual([[{ kind: 'person-not-free', person: 'c' }], ['ab']]);
  const onto = costOfMove(problem, placements, { meeting: 'ab', slot: 's1', table: 't' });
  expect([onto.inTheWay, onto.after.held]).toEqual([['ac'], 1]);
});

it('finds the first common slot and table', () => {
  const quick = { id: 'quick', people: ['b', 'c'] };
  expect(firstCommon(problem, placements, quick)).toEqual({ meeting: 'quick', slot: 's2', table: 't' });
  expect(firstCommon(problem, placements, { id: 'other', people: ['b'] })).toEqual({
    meeting: 'other',
    slot: 's1',
    table: 'u',
  });
  expect(firstCommon(problem, [], quick)?.slot).toBe('s1');
  expect(firstCommon(problem, [], quick, 's2')?.slot).toBe('s2');
  expect(firstCommon(problem, placements, { ...quick, slots: ['s0'] })).toBeUndefined();
});

it('a repair moves only what is disturbed', async () => {
  const repaired = repairProblem(problem, placements, { lostTables: [{ table: 't', slots: ['s1'] }] });
  const { placements: now, counts } = await solve(repaired, { seconds: 20, steps: 20_000 });
  expect(now).toEqual([placements[0], { meeting: 'ac', slot: 's1', table: 'u' }]);
  expect(counts!.changes).toBe(1);
  expect(checkTimetable(repaired, now).faults).toEqual([]);
});
