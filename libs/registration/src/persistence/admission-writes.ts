import { newId, type PreparedQuery, type Write } from '#platform/database';
import type { Registration } from './registration.entity.js';
import type { SessionSignup } from './session-signup.entity.js';

const names = new Map<string, string>();

function snake(name: string): string {
  let known = names.get(name);
  if (known === undefined) {
    known = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    names.set(name, known);
  }
  return known;
}

/** A row as the database spells its columns; moments and objects as JSON has them. */
function rowOf(entity: object): object {
  const row: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(entity)) row[snake(name)] = value;
  return row;
}

/** All columns, so that a row taken whole keeps nothing back. */
export const addRegistrationRows: PreparedQuery = {
  name: 'registrations',
  text: `INSERT INTO registrations (id, conference_id, organisation_id, representative_id, participant_type, state, source,
           name, person_key, title, mobile, email, language, search_text, consent_version, consented_at, registered_at,
           state_changed_at, state_reason, waiting_since, offer_expires_at, arrived_at, answers, form_id,
           registered_by_id, is_contact, keeps_place, handed_over_to_id, edited_at, version)
         SELECT id, conference_id, organisation_id, representative_id, participant_type, state, source,
           name, person_key, title, mobile, email, language, search_text, consent_version, consented_at, registered_at,
           state_changed_at, state_reason, waiting_since, offer_expires_at, arrived_at, answers, form_id,
           registered_by_id, is_contact, keeps_place, handed_over_to_id, edited_at, version
         FROM json_populate_recordset(NULL::registrations, $1)`,
};

/** A ticket for each. */
export const ticketWrite = (rows: readonly Registration[]): Write | null =>
  rows.length === 0
    ? null
    : {
        name: 'tickets',
        text: `INSERT INTO tickets (id, registration_id, conference_id, issued_at)
               SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::timestamptz[])`,
        values: [
          rows.map(() => newId()),
          rows.map(({ id }) => id),
          rows.map(({ conferenceId }) => conferenceId),
          rows.map(({ stateChangedAt }) => stateChangedAt),
        ],
      };

export const registrationParameters = (rows: readonly Registration[]): [string] => [
  JSON.stringify(rows.map(rowOf)),
];

/** A person who got in by another way in this very moment makes the whole statement fail: see `isTwin`. */
export const registrationWrite = (rows: readonly Registration[]): Write | null =>
  rows.length === 0 ? null : { ...addRegistrationRows, values: registrationParameters(rows) };

export const signupWrite = (rows: readonly SessionSignup[]): Write | null =>
  rows.length === 0
    ? null
    : {
        name: 'signups',
        text: `INSERT INTO session_signups (registration_id, session_id, state, asked_at)
               SELECT registration_id, session_id, state, asked_at
               FROM json_populate_recordset(NULL::session_signups, $1)`,
        values: [JSON.stringify(rows.map(rowOf))],
      };

const ONE_PER_PERSON = new Set(['registrations_one_per_mobile', 'registrations_one_per_person']);

/** Whether a write was refused because one of the persons is on the list already. */
export const isTwin = (error: unknown): boolean =>
  error instanceof Error && ONE_PER_PERSON.has((error as { constraint?: string }).constraint ?? '');
