import {
  endOf,
  isPlaced,
  overlap,
  type PlacedSlot,
  type SessionSignUp,
  type Slot,
  type Speaker,
} from './slots.js';

/** What may be wrong with a programme, and whether it keeps it from being released. */
export const clashWeights = {
  'room-twice': 'blocks',
  'room-elsewhere': 'blocks',
  'person-twice': 'blocks',
  'outside-conference': 'blocks',
  'change-too-short': 'warns',
  'more-signups-than-seats': 'warns',
} as const;

export type ClashKind = keyof typeof clashWeights;
export const clashKinds = Object.keys(clashWeights) as ClashKind[];

export interface Clash {
  kind: ClashKind;
  isBlocking: boolean;
  /** One or two sessions, the earlier first. */
  sessionIds: string[];
  /** Whom it is about (`person-twice`, `change-too-short` of a person). */
  personZh?: string;
  personEn?: string;
  /** The parallel stream (`change-too-short` of a stream). */
  themeZh?: string;
  themeEn?: string;
  /** Between two sessions (`change-too-short`). */
  minutes?: number;
  places?: number;
  seats?: number;
  /** The other conference (`room-elsewhere`). */
  conferenceZh?: string;
  conferenceEn?: string;
}

export interface ClashSession extends Slot {
  themeZh: string;
  themeEn: string;
  speakers: readonly Speaker[];
  signUp: SessionSignUp | null;
  /** Places of it that are taken already. */
  taken: number;
}

export interface ClashGround {
  /** Length of the conference in minutes. */
  minutes: number;
  rooms: readonly { id: string; seats: number | null }[];
  /** When other conferences' released programmes hold rooms of the venue, in minutes after this one's start. */
  elsewhere: readonly {
    roomId: string;
    from: number;
    minutes: number;
    conferenceZh: string;
    conferenceEn: string;
  }[];
  /** Below this, changing the room takes too long; 5 unless told. */
  leastChangeMinutes?: number;
}

const clash = (kind: ClashKind, sessionIds: string[], facts: Partial<Clash> = {}): Clash => ({
  kind,
  isBlocking: clashWeights[kind] === 'blocks',
  sessionIds,
  ...facts,
});

/** Everything that clashes, blocking first, then by time. Unscheduled sessions clash with nothing. */
export function clashesOf(sessions: readonly ClashSession[], ground: ClashGround): Clash[] {
  const placed = sessions.filter(isPlaced).toSorted((a, b) => a.from - b.from || compare(a.id, b.id));
  const found = [
    ...placed.flatMap((session) => alone(session, ground)),
    ...placed.flatMap((a, index) => placed.slice(index + 1).flatMap((b) => together(a, b, ground))),
  ];
  const order = new Map(placed.map(({ id }, index) => [id, index]));
  return found.toSorted(
    (a, b) =>
      Number(b.isBlocking) - Number(a.isBlocking) ||
      order.get(a.sessionIds[0]!)! - order.get(b.sessionIds[0]!)! ||
      clashKinds.indexOf(a.kind) - clashKinds.indexOf(b.kind),
  );
}

function alone(session: ClashSession & PlacedSlot, ground: ClashGround): Clash[] {
  const found: Clash[] = [];
  if (session.from < 0 || endOf(session) > ground.minutes)
    found.push(clash('outside-conference', [session.id]));
  if (session.roomId === null) return found;
  for (const other of ground.elsewhere)
    if (other.roomId === session.roomId && overlap(session, { ...other, id: '' }))
      found.push(
        clash('room-elsewhere', [session.id], {
          conferenceZh: other.conferenceZh,
          conferenceEn: other.conferenceEn,
        }),
      );
  const seats = ground.rooms.find(({ id }) => id === session.roomId)?.seats ?? null;
  const places = Math.max(session.signUp?.places ?? 0, session.taken);
  if (seats !== null && places > seats)
    found.push(clash('more-signups-than-seats', [session.id], { places, seats }));
  return found;
}

/** `b` begins no earlier than `a`. */
function together(a: ClashSession & PlacedSlot, b: ClashSession & PlacedSlot, ground: ClashGround): Clash[] {
  const ids = [a.id, b.id];
  const people = a.speakers.filter((one) => b.speakers.some((other) => isSamePerson(one, other)));
  const person = ({ nameZh, nameEn }: Speaker): Partial<Clash> => ({ personZh: nameZh, personEn: nameEn });
  if (overlap(a, b))
    return [
      ...(a.roomId !== null && a.roomId === b.roomId ? [clash('room-twice', ids)] : []),
      ...people.map((one) => clash('person-twice', ids, person(one))),
    ];
  const minutes = b.from - endOf(a);
  if (a.roomId === null || b.roomId === null || a.roomId === b.roomId) return [];
  if (minutes >= (ground.leastChangeMinutes ?? 5)) return [];
  const isStream = themeOf(a) !== '' && themeOf(a) === themeOf(b);
  return [
    ...people.map((one) => clash('change-too-short', ids, { ...person(one), minutes })),
    ...(isStream
      ? [clash('change-too-short', ids, { themeZh: a.themeZh, themeEn: a.themeEn, minutes })]
      : []),
  ];
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s·•・]/g, '')
    .toLowerCase();
const themeOf = ({ themeZh, themeEn }: ClashSession): string => plain(themeZh || themeEn);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Whether two entries name one person: by what is known of who they are, else by the name, where the organisations
 * do not tell them apart.
 */
export function isSamePerson(a: Speaker, b: Speaker): boolean {
  if (a.registrationId && b.registrationId) return a.registrationId === b.registrationId;
  if (a.representativeId && b.representativeId) return a.representativeId === b.representativeId;
  const name = plain(a.nameZh || a.nameEn);
  if (name === '' || name !== plain(b.nameZh || b.nameEn)) return false;
  const [one, other] = [plain(a.organisation), plain(b.organisation)];
  return one === '' || other === '' || one === other;
}
