import { describe, expect, it } from '@jest/globals';
import { canPublish, currentStage, readinessOf, type ReadinessFacts } from './readiness.js';

const now = new Date('2024-01-01T00:00:00Z');
const ready: ReadinessFacts = {
  titleEn: 'Conference',
  summaryZh: '简介',
  hasPlace: true,
  hasVenue: true,
  hasHostUniversity: true,
  hasOrganiser: true,
  endsAt: new Date('2024-01-12T09:00:00Z'),
  registrationClosesAt: new Date('2024-01-11T23:00:00Z'),
  places: 200,
  sessions: [{ roomId: 'hall', titleEn: 'Opening' }],
  clashes: 0,
  doorPeople: 1,
  isDraft: false,
  unreleased: 0,
};
const open = (wrong: Partial<ReadinessFacts>): string[] =>
  readinessOf({ ...ready, ...wrong }, now)
    .filter(({ isDone }) => !isDone)
    .map(({ code }) => code);

describe('readiness', () => {
  it('finds everything done', () => expect(open({})).toEqual([]));

  it.each<[Partial<ReadinessFacts>, string[], boolean]>([
    [{ hasPlace: false }, ['place'], false],
    [{ hasHostUniversity: false }, ['host-university'], false],
    [{ places: 0 }, ['places'], false],
    [{ endsAt: now }, ['not-over'], false],
    [{ registrationClosesAt: now }, ['registration-window'], false],
    [{ sessions: [] }, ['programme', 'clashes', 'programme-en', 'session-rooms', 'programme-released'], true],
    [{ clashes: 2, unreleased: 3 }, ['clashes', 'programme-released'], true],
    [{ sessions: [{ roomId: null, titleEn: '' }] }, ['programme-en', 'session-rooms'], true],
    [
      { titleEn: '', summaryZh: '', hasVenue: false, hasOrganiser: false },
      ['organiser', 'venue-with-rooms', 'summary', 'title-en'],
      true,
    ],
  ])('with %p still open: %p; may be published: %p', (wrong, codes, may) => {
    expect(open(wrong)).toEqual(codes);
    expect(canPublish(readinessOf({ ...ready, ...wrong }, now))).toBe(may);
  });

  it('says what has to come first, and counts what is wrong', () => {
    const items = readinessOf({ ...ready, isDraft: true, clashes: 2 }, now);
    const item = (code: string) => items.find((each) => each.code === code);
    expect(item('programme-released')).toMatchObject({ state: 'cannot', isDone: false, stage: 'day' });
    expect(item('clashes')).toMatchObject({ state: 'todo', count: 2, target: 'programme' });
    expect(item('place')).toMatchObject({ state: 'done', isBlocking: true, stage: 'publish' });
  });

  it.each([
    ['draft', '2023-01-01', 'publish'],
    ['published', '2024-02-01', 'open'],
    ['published', '2023-01-01', 'day'],
  ])('of one %s that opens registration on %s looks at: %s', (state, opens, stage) =>
    expect(currentStage({ state, registrationOpensAt: new Date(opens) }, now)).toBe(stage),
  );
});
