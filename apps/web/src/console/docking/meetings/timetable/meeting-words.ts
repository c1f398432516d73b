import type { Timetable, TimetableMeeting } from '../../../../api/timetables.js';

type OneOf = (zh: string | null | undefined, en: string | null | undefined) => string;

/** A meeting by its people. */
export const namesOf = ({ people }: TimetableMeeting): string => people.map(({ name }) => name).join(' – ');

/** A meeting by its organisations. */
export const organisationsOf = ({ people }: TimetableMeeting, oneOf: OneOf): string =>
  people.map((each) => oneOf(each.organisationZh, each.organisationEn)).join(' – ');

/** Whether a search means this meeting. */
export function isMeant({ people }: TimetableMeeting, words: string): boolean {
  const wanted = words.trim().toLowerCase();
  return (
    wanted !== '' &&
    people.some(({ name, organisationZh, organisationEn }) =>
      [name, organisationZh, organisationEn].some((each) => each.toLowerCase().includes(wanted)),
    )
  );
}

/** The names of registrations that sit at this version's meetings. */
export function personNames({ meetings }: Timetable): ReadonlyMap<string, string> {
  return new Map(
    meetings.flatMap(({ people }) => people.map(({ registrationId, name }) => [registrationId, name])),
  );
}
