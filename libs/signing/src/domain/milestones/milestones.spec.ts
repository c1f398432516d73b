import { describe, expect, it } from '@jest/globals';
import { dayAfter, daysBetween, lightOf, milestoneStates } from '#contracts/signing/milestones';
import { dueDay, localDay } from './due-day.js';
import { mayTakeStep } from './milestone-steps.js';
import { isTooLate, remindersOf } from './reminder-plan.js';

const ZONE = 'Asia/Shanghai';

describe('the light of a milestone', () => {
  const light = (dueOn: string, state: (typeof milestoneStates)[number] = 'open') =>
    lightOf({ state, dueOn }, '2024-03-10');

  it('turns amber two weeks before the day, and red the day after it', () => {
    expect([light('2024-03-25'), light('2024-03-24'), light('2024-03-10'), light('2024-03-09')]).toEqual([
      'green',
      'amber',
      'amber',
      'red',
    ]);
  });

  it('follows the state once somebody has spoken', () => {
    expect(milestoneStates.map((state) => light('2024-01-01', state))).toEqual([
      'red',
      'amber',
      'green',
      'red',
      null,
    ]);
  });
});

describe('due days', () => {
  it('count from the day of the signing by the clocks of the conference', () => {
    // half past eleven at night in London is the next morning in Nanjing
    expect(dueDay(new Date('2024-01-12T23:30:00Z'), ZONE, 30)).toBe('2024-02-12');
    expect(dueDay(new Date('2024-01-12T23:30:00Z'), 'Europe/London', 30)).toBe('2024-02-11');
    expect(localDay(new Date('2024-02-28T16:00:00Z'), ZONE)).toBe('2024-02-29');
  });

  it('pass leap days and ends of years', () => {
    expect(dayAfter('2024-02-28', 2)).toBe('2024-03-01');
    expect(dayAfter('2023-12-31', 365)).toBe('2024-12-30');
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  });
});

describe('the reminders of a milestone', () => {
  it('come at nine two weeks before, on the day, and three times after it', () => {
    expect(
      remindersOf('2024-03-15', new Date('2024-01-12T02:00:00Z'), ZONE).map(({ kind, at }) => [
        kind,
        at.toISOString(),
      ]),
    ).toEqual([
      ['before', '2024-03-01T01:00:00.000Z'],
      ['due', '2024-03-15T01:00:00.000Z'],
      ['overdue-1', '2024-03-29T01:00:00.000Z'],
      ['overdue-2', '2024-04-12T01:00:00.000Z'],
      ['overdue-3', '2024-04-26T01:00:00.000Z'],
    ]);
  });

  it('stay at nine when clocks change', () => {
    const [before, due] = remindersOf('2024-04-05', new Date(0), 'Europe/London');
    expect([before!.at.toISOString(), due!.at.toISOString()]).toEqual([
      '2024-03-22T09:00:00.000Z',
      '2024-04-05T08:00:00.000Z',
    ]);
  });

  it('are none that lay behind when the day was set', () => {
    const kinds = remindersOf('2024-03-15', new Date('2024-03-10T00:00:00Z'), ZONE).map(({ kind }) => kind);
    expect(kinds).toEqual(['due', 'overdue-1', 'overdue-2', 'overdue-3']);
  });

  it('are too late after three days', () => {
    const at = new Date('2024-03-01T01:00:00Z');
    expect(isTooLate(at, new Date('2024-03-04T01:00:00Z'))).toBe(false);
    expect(isTooLate(at, new Date('2024-03-04T01:00:01Z'))).toBe(true);
  });
});

describe('the steps of an organiser', () => {
  it('answer a report only where there is one, and bring back what was settled', () => {
    const takes = (action: Parameters<typeof mayTakeStep>[0]) =>
      milestoneStates.filter((state) => mayTakeStep(action, state));
    expect(takes('accept')).toEqual(['reported']);
    expect(takes('again')).toEqual(['reported']);
    expect(takes('drop')).toEqual(['open', 'reported', 'missed']);
    expect(takes('reopen')).toEqual(['reached', 'missed', 'dropped']);
  });
});
