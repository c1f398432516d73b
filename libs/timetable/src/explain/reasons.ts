/**
 * Why a meeting has no place. All but `outweighed` hold whatever the rest of the timetable looks like; sentences in
 * the reader's language are made elsewhere.
 */
export type Reason =
  /** These people have no slot in which all are free, a table that fits included. */
  | { kind: 'no-common-slot'; people: string[] }
  /** No table has enough seats in a room where it may be. */
  | { kind: 'no-fitting-table'; people: number; seats: number }
  | { kind: 'no-slots' }
  | { kind: 'no-tables' }
  /** The lock asks for a slot or table that the meeting cannot have. */
  | { kind: 'lock-impossible'; slot: string; table?: string }
  /** Two locked meetings want the same person or table at the same time, or people who cannot walk that fast. */
  | { kind: 'lock-collides'; other: string }
  /** More meetings are wanted of this person than slots are free. */
  | { kind: 'person-full'; person: string; meetings: number; freeSlots: number }
  /** All tables are taken in every slot that these people have in common. */
  | { kind: 'tables-full'; slots: string[] }
  /** Who must have come before cannot: the order of the meetings leaves no slot. */
  | { kind: 'order'; after: string[] }
  /** It would take the place of these, which count for as much or more. */
  | { kind: 'outweighed'; meetings: string[] };

export interface UnservedMeeting {
  meeting: string;
  reasons: Reason[];
}
