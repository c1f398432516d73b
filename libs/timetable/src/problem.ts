/**
 * A meeting-timetable problem. Everything is named by ids of the caller; nothing here knows where they come from.
 * The published problem (M. Bofill et al., JAIR 74 (2022) 263–301, definitions 2.1–2.4) is the case with one side,
 * interchangeable tables, `isEveryMeetingHeld` and `maxGapDifference`.
 */
export interface TimetableProblem {
  /** In order of time, never overlapping. May be empty. */
  slots: Slot[];
  /** May be empty: then nobody meets. */
  tables: Table[];
  people: Person[];
  meetings: Meeting[];
  /** Minutes on foot between two rooms, both ways alike; a pair that is not named is next door (0). */
  walks?: Walk[];
  /** The version that people already know; differing from it is the last thing to be avoided. */
  published?: Placement[];
  rules?: Rules;
}

export interface Slot {
  id: string;
  /** Minutes since any common origin; the pause between two slots is what is left for walking. */
  startMinute: number;
  endMinute: number;
  /** Slots of one block follow each other; idle time across a block's boundary (lunch, ceremony) is no gap. */
  block: string;
}

export interface Table {
  id: string;
  room: string;
  /** Most people of one meeting; left out: any number. */
  seats?: number;
  /** Slots in which the table is not there. */
  closed?: string[];
}

export interface Person {
  id: string;
  /** Slots in which they are elsewhere (not yet here, on stage, gone): no meeting, and no idle time either. */
  away?: string[];
  /** Slots in which they may not meet though they are there: no meeting, and waiting through them is idle time. */
  barred?: string[];
}

export interface Meeting {
  id: string;
  /** Everybody who has to be there, of both sides; at least one. */
  people: string[];
  /** Set by the organiser: comes before any number of wishes. */
  isMust?: boolean;
  /** Priority, a whole number from 1 to 1,000; 1 when left out. */
  weight?: number;
  /** Only in these slots; left out: in any. */
  slots?: string[];
  /** Only in these rooms; left out: in any. */
  rooms?: string[];
  /** Meetings that, if held, must be held in an earlier slot. */
  after?: string[];
  /** Stays where it is, with the table when one is named. */
  lock?: { slot: string; table?: string };
}

export interface Walk {
  rooms: [string, string];
  minutes: number;
}

export interface Rules {
  /** Every meeting must be held; otherwise as many as fit, by priority. */
  isEveryMeetingHeld?: boolean;
  /** The numbers of gaps of any two people differ by at most this. Needs `isEveryMeetingHeld`. */
  maxGapDifference?: number;
  /** First give as many people as possible a meeting, then serve priorities. */
  isNobodyLeftOut?: boolean;
}

/** One meeting's place in the timetable. */
export interface Placement {
  meeting: string;
  slot: string;
  table: string;
}
