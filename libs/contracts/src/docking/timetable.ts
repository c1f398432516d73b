export const timetableStates = ['computing', 'provisional', 'published', 'superseded', 'failed'] as const;
export type TimetableState = (typeof timetableStates)[number];

/**
 * How a version begins. Anew: everything that is not locked may move. Rest: what has a place that still holds stays,
 * only the others look for one. By hand: a copy to be changed by hand, nothing is computed.
 */
export const timetableModes = ['anew', 'rest', 'by-hand'] as const;
export type TimetableMode = (typeof timetableModes)[number];

/** Where a meeting stands in a version of the timetable. */
export interface TimetablePiece {
  meetingId: string;
  /** The slot by its start, ISO 8601 in UTC. */
  slot: string;
  tableId: string;
  /** Stays there when the rest is made again. */
  isLocked: boolean;
}

/** What a version amounts to, judged in this order. */
export interface TimetableCounts {
  mustsHeld: number;
  peopleServed: number;
  /** Sum of the weights of the meetings that have a place. */
  weight: number;
  held: number;
  gaps: number;
  /** Meetings that stand elsewhere than people know. */
  changes: number;
}

/** What no version surpasses: proofs, never guesses. */
export type TimetableBounds = Omit<TimetableCounts, 'held'>;

/** What a version reaches, beside all that was wished. Meetings that have begun are left out. */
export interface TimetableFigures {
  meetings: number;
  musts: number;
  people: number;
  /** Sum of all weights. */
  weight: number;
  /** Null before the first valid timetable. */
  counts: TimetableCounts | null;
  /** Null when what they were proven for is another now. */
  bounds: TimetableBounds | null;
  isOptimal: boolean;
  /** What could be served at most if nobody had to be left out; null when that was not asked for. */
  weightBoundWithoutFairness: number | null;
  /** Of computing. */
  seconds: number;
}

/** A meeting without a place, and why, in the terms of the timetable engine. */
export interface UnplacedMeeting {
  meetingId: string;
  reasons: UnplacedReason[];
}

export const unplacedReasons = [
  'no-common-slot',
  'no-fitting-table',
  'no-slots',
  'no-tables',
  'lock-impossible',
  'lock-collides',
  'person-full',
  'tables-full',
  'order',
  'outweighed',
  'taken-out',
] as const;

export interface UnplacedReason {
  kind: (typeof unplacedReasons)[number];
  /** Registrations. */
  people?: string[];
  meetings?: string[];
  numbers?: Record<string, number>;
}
