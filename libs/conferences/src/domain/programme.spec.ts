import { describe, expect, it } from '@jest/globals';
import { programmeFaults, type PlannedSession } from './programme.js';

const conference = { startsAt: new Date('2024-01-12T01:00:00Z'), endsAt: new Date('2024-01-12T09:00:00Z') };
const rooms = new Set(['hall', 'room-2']);
const session = (from: string, to: string, roomId: string | null = null): PlannedSession => ({
  titleZh: `${from}–${to}`,
  roomId,
  startsAt: new Date(`2024-01-12T${from}:00Z`),
  endsAt: new Date(`2024-01-12T${to}:00Z`),
});
const faultsOf = (...sessions: PlannedSession[]): string[] =>
  programmeFaults(sessions, conference, rooms).map(({ field, code }) => `${field} ${code}`);

describe('programme', () => {
  it('takes sessions one after the other, in parallel rooms, and without a room', () => {
    expect(
      faultsOf(
        session('01:00', '02:00', 'hall'),
        session('02:00', '03:00', 'hall'),
        session('02:00', '03:00', 'room-2'),
        session('02:00', '03:00'),
        session('02:30', '09:00'),
      ),
    ).toEqual([]);
  });

  it('finds one room twice at a time, whatever the order, and names the other session', () => {
    const clash = [session('02:00', '03:00', 'hall'), session('01:00', '02:01', 'hall')];
    expect(programmeFaults(clash, conference, rooms)).toEqual([
      { field: 'sessions.1.roomId', code: 'conferences.room-twice', params: { title: '02:00–03:00' } },
    ]);
  });

  it('finds sessions outside the conference', () => {
    expect(faultsOf(session('00:59', '02:00'))).toEqual(['sessions.0.startsAt conferences.session-outside']);
    expect(faultsOf(session('08:00', '09:01'))).toEqual(['sessions.0.endsAt conferences.session-outside']);
    expect(faultsOf(session('09:00', '09:30'))).toEqual(['sessions.0.startsAt conferences.session-outside']);
  });

  it('finds a session that ends before it starts, and a room of another venue', () => {
    expect(faultsOf(session('03:00', '02:00'))).toEqual(['sessions.0.endsAt conferences.ends-before-start']);
    expect(faultsOf(session('02:00', '03:00', 'elsewhere'))).toEqual([
      'sessions.0.roomId conferences.room-not-here',
    ]);
  });
});
