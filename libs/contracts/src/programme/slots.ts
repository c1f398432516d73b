import type { ParticipantType } from '../vocabulary.js';

/** Somebody who speaks, as the programme names them; the ids say who that is here, where it is known. */
export interface Speaker {
  nameZh: string;
  nameEn: string;
  organisation: string;
  registrationId: string | null;
  representativeId: string | null;
}

/** Of a session one signs up for: its own places, for these types (none named: for all). */
export interface SessionSignUp {
  places: number;
  participantTypes: ParticipantType[];
}

/** Where and when a session stands. */
export interface Slot {
  id: string;
  /** Minutes after the conference's start; null as long as it is unscheduled. */
  from: number | null;
  /** How long it takes. */
  minutes: number;
  roomId: string | null;
}

/** A slot that stands in time. */
export type PlacedSlot = Slot & { from: number };

export const isPlaced = <S extends Slot>(slot: S): slot is S & PlacedSlot => slot.from !== null;
export const endOf = (slot: PlacedSlot): number => slot.from + slot.minutes;
/** Whether two slots share a minute; touching ends do not. */
export const overlap = (a: PlacedSlot, b: PlacedSlot): boolean => a.from < endOf(b) && b.from < endOf(a);
