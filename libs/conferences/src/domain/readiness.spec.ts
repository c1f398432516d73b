import { describe, expect, it } from '@jest/globals';
import { canPublish, readinessOf, type ReadinessFacts } from './readiness.js';

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
    [{ sessions: [] }, ['programme', 'session-rooms', 'programme-en'], true],
    [{ sessions: [{ roomId: null, titleEn: '' }] }, ['session-rooms', 'programme-en'], true],
    [
      { titleEn: '', summaryZh: '', hasVenue: false, hasOrganiser: false },
      ['organiser', 'venue-with-rooms', 'summary', 'title-en'],
      true,
    ],
  ])('with %p still open: %p; may be published: %p', (wrong, codes, may) => {
    expect(open(wrong)).toEqual(codes);
    expect(canPublish(readinessOf({ ...ready, ...wrong }, now))).toBe(may);
  });
});
