import type { Schemas } from './schemas.js';

type View = Schemas['OwnMeetingsView'];

export interface SavedMeetings {
  view: View;
  /** When the server said so (ISO). */
  asOf: string;
}

const key = (token: string): string => `zijin.meetings.${token}`;

/** Other people's phones and addresses do not stay behind on a device. */
const withoutContact = (view: View): View => ({
  ...view,
  requests: [],
  meetings: view.meetings.map((meeting) => ({
    ...meeting,
    people: meeting.people.map((person) => ({ ...person, mobile: null, email: null })),
  })),
});

/** Keeps the own timetable on the device, so that table and time can be looked up where there is no network. */
export function saveMeetings(token: string, view: View): void {
  try {
    localStorage.setItem(
      key(token),
      JSON.stringify({ view: withoutContact(view), asOf: new Date().toISOString() } satisfies SavedMeetings),
    );
  } catch {
    // storage full or refused: the page then works online only
  }
}

export function readMeetings(token: string): SavedMeetings | null {
  try {
    const saved = JSON.parse(localStorage.getItem(key(token)) ?? 'null') as SavedMeetings | null;
    return saved?.view && saved.asOf ? saved : null;
  } catch {
    return null;
  }
}

export function forgetMeetings(token: string): void {
  try {
    localStorage.removeItem(key(token));
  } catch {
    // storage refused: nothing was kept
  }
}
