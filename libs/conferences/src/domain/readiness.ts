/** By when something is needed: before publishing, before registration opens, before the day itself. */
export const readinessStages = ['publish', 'open', 'day'] as const;
export type ReadinessStage = (typeof readinessStages)[number];

/** `cannot`: something else has to come first. */
export const readinessStates = ['done', 'todo', 'cannot'] as const;
export type ReadinessState = (typeof readinessStates)[number];

/** Where it is put right. */
export const readinessTargets = [
  'edit',
  'places',
  'programme',
  'forms',
  'pending',
  'waitlisted',
  'team',
  'failed-mails',
  'mail-settings',
  'check-in-points',
  'privacy',
] as const;
export type ReadinessTarget = (typeof readinessTargets)[number];

/** One thing to have. Its words stand in the web app under its code. */
export interface ReadinessItem {
  code: string;
  stage: ReadinessStage;
  state: ReadinessState;
  target: ReadinessTarget;
  isDone: boolean;
  /** Cannot be published without it. */
  isBlocking: boolean;
  /** How many there are of what is wrong, where it can be counted. */
  count: number | null;
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
  /** Clashes that would keep the programme from being released. */
  clashes: number;
  /** Colleagues who may check people in, besides administrators. */
  doorPeople: number;
  isDraft: boolean;
  /** Sessions that differ from what is public. */
  unreleased: number;
}

/** `isDone`: true, false, or how many are wrong (none: done); null: something else has to come first. */
export function readinessItem(
  stage: ReadinessStage,
  code: string,
  target: ReadinessTarget,
  isDone: boolean | number | null,
  isBlocking = false,
): ReadinessItem {
  const done = typeof isDone === 'number' ? isDone === 0 : isDone;
  return {
    code,
    stage,
    state: done === null ? 'cannot' : done ? 'done' : 'todo',
    target,
    isDone: done === true,
    isBlocking,
    count: typeof isDone === 'number' ? isDone : null,
  };
}

/** The checklist of a conference, stage by stage, blocking items first. */
export function readinessOf(facts: ReadinessFacts, now: Date): ReadinessItem[] {
  const hasProgramme = facts.sessions.length > 0;
  const without = (lacks: (session: ReadinessFacts['sessions'][number]) => boolean): number | null =>
    hasProgramme ? facts.sessions.filter(lacks).length : null;
  return [
    readinessItem('publish', 'place', 'edit', facts.hasPlace, true),
    readinessItem('publish', 'host-university', 'edit', facts.hasHostUniversity, true),
    readinessItem('publish', 'places', 'places', facts.places > 0, true),
    readinessItem('publish', 'not-over', 'edit', facts.endsAt > now, true),
    readinessItem('publish', 'registration-window', 'edit', facts.registrationClosesAt > now, true),
    readinessItem('publish', 'organiser', 'edit', facts.hasOrganiser),
    readinessItem('publish', 'venue-with-rooms', 'edit', facts.hasVenue),
    readinessItem('publish', 'programme', 'programme', hasProgramme),
    readinessItem('publish', 'clashes', 'programme', hasProgramme ? facts.clashes : null),
    readinessItem('publish', 'summary', 'edit', facts.summaryZh !== ''),
    readinessItem('publish', 'title-en', 'edit', facts.titleEn !== ''),
    readinessItem(
      'open',
      'programme-en',
      'programme',
      without(({ titleEn }) => titleEn === ''),
    ),
    readinessItem(
      'day',
      'session-rooms',
      'programme',
      without(({ roomId }) => roomId === null),
    ),
    readinessItem(
      'day',
      'programme-released',
      'programme',
      facts.isDraft || !hasProgramme ? null : facts.unreleased,
    ),
    readinessItem('day', 'door-people', 'team', facts.doorPeople > 0),
  ];
}

export const canPublish = (items: readonly ReadinessItem[]): boolean =>
  items.every((item) => item.isDone || !item.isBlocking);

/** What is to be got ready next. */
export const currentStage = (
  conference: { state: string; registrationOpensAt: Date },
  now: Date,
): ReadinessStage =>
  conference.state === 'draft' ? 'publish' : now < conference.registrationOpensAt ? 'open' : 'day';
