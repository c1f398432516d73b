import { describe, expect, it } from '@jest/globals';
import { problemOf, type TimetableGround } from './problem-of.js';

const at = (hour: number): Date => new Date(Date.UTC(2027, 0, 4, hour));
const slot = (hour: number) => ({ startsAt: at(hour), endsAt: at(hour + 1) });

describe('what the engine is asked', () => {
  it('a table is not there while a docking session has its room, and no place there is kept', () => {
    const ground: TimetableGround = {
      blocks: [[slot(1), slot(2), slot(3)]],
      tables: [
        { id: 'used', roomId: 'one', isClosed: false, inUse: [{ startsAt: at(2), endsAt: at(3) }] },
        { id: 'free', roomId: 'two', isClosed: false },
      ],
      meetings: [
        {
          id: 'meeting',
          people: ['a', 'b'],
          isMust: false,
          weight: 1,
          isLocked: true,
          place: { ...slot(2), tableId: 'used' },
        },
      ],
      busy: new Map(),
      now: at(0),
      walkMinutes: 5,
      isFair: false,
    };
    const { tables, meetings } = problemOf(ground, { mode: 'anew', pieces: null, lostTables: [] });
    expect(tables).toEqual([
      { id: 'used', room: 'one', closed: [at(2).toISOString()] },
      { id: 'free', room: 'two' },
    ]);
    expect(meetings[0]).not.toHaveProperty('lock');
  });
});
