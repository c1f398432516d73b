/** One thing to have before publishing or before the day. Its words stand in the web app under its code. */
export interface ReadinessItem {
  code: string;
  isDone: boolean;
  /** Cannot be published without it. */
  isBlocking: boolean;
}

export interface ReadinessFacts {
  titleEn: string;
  summaryZh: string;
  hasPlace: boolean;
  hasVenue: boolean;
  hasHostUniversity: boolean;
  hasOrganiser: boolean;
  endsAt: Date;
  registrationClosesAt: Date;
  places: number;
  sessions: readonly { roomId: string | null; titleEn: string }[];
}

const blocking = (code: string, isDone: boolean): ReadinessItem => ({ code, isDone, isBlocking: true });
const advised = (code: string, isDone: boolean): ReadinessItem => ({ code, isDone, isBlocking: false });

/** The checklist of a conference, blocking items first. */
export function readinessOf(facts: ReadinessFacts, now: Date): ReadinessItem[] {
  const hasProgramme = facts.sessions.length > 0;
  return [
    blocking('place', facts.hasPlace),
    blocking('host-university', facts.hasHostUniversity),
    blocking('places', facts.places > 0),
    blocking('not-over', facts.endsAt > now),
    blocking('registration-window', facts.registrationClosesAt > now),
    advised('organiser', facts.hasOrganiser),
    advised('venue-with-rooms', facts.hasVenue),
    advised('programme', hasProgramme),
    advised('session-rooms', hasProgramme && facts.sessions.every(({ roomId }) => roomId !== null)),
    advised('summary', facts.summaryZh !== ''),
    advised('title-en', facts.titleEn !== ''),
    advised('programme-en', hasProgramme && facts.sessions.every(({ titleEn }) => titleEn !== '')),
  ];
}

export const canPublish = (items: readonly ReadinessItem[]): boolean =>
  items.every((item) => item.isDone || !item.isBlocking);
