import { meetingOutcomes, type MeetingOutcome, type MeetingState } from '#contracts/docking/meetings';
import type { Span } from './slots.js';

/** From half of its slot on somebody can say how a meeting went. */
export const askableFrom = ({ startsAt, endsAt }: Span): Date =>
  new Date((startsAt.getTime() + endsAt.getTime()) / 2);

interface Slotted {
  state: MeetingState;
  startsAt: Date | null;
  endsAt: Date | null;
}

const placedStates: readonly MeetingState[] = ['scheduled', 'held', 'no-show'];

/** Whether it can be asked now how this meeting went. */
export const mayTellOutcome = ({ state, startsAt, endsAt }: Slotted, now: Date): boolean =>
  placedStates.includes(state) && !!startsAt && !!endsAt && now >= askableFrom({ startsAt, endsAt });

/**
 * What came of a meeting, by the words of those who sat there; null as long as nobody said anything.
 *
 * An organiser's word overrules all others. Else who says that it took place is believed over who says that it did
 * not. Of two views of a meeting that took place the more cautious counts. An agreement takes both: intended by
 * one alone it is no more than a possible cooperation.
 */
export function outcomeOf(
  said: readonly (MeetingOutcome | null)[],
  organiser: MeetingOutcome | null = null,
): MeetingOutcome | null {
  if (organiser) return organiser;
  const words = said.filter((word) => word !== null);
  const tookPlace = words.filter((word) => word !== 'did-not-take-place');
  if (tookPlace.length === 0) return words[0] ?? null;
  const cautious = tookPlace.reduce((a, b) =>
    meetingOutcomes.indexOf(a) <= meetingOutcomes.indexOf(b) ? a : b,
  );
  const isAlone = tookPlace.length < said.length;
  return cautious === 'agreement-intended' && isAlone ? 'cooperation-possible' : cautious;
}

/** The state that goes with an outcome. */
export const stateAfter = (outcome: MeetingOutcome | null): 'scheduled' | 'held' | 'no-show' =>
  outcome === null ? 'scheduled' : outcome === 'did-not-take-place' ? 'no-show' : 'held';
