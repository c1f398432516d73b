import { queryPrepared, type Transaction } from '#platform/database';
import { KnownPersons, type PersonMarks } from '../domain/known-persons.js';

/** Of these conferences, everyone actively registered with one of these numbers or addresses; by conference. */
export async function knownContacts(
  tx: Transaction,
  people: readonly (Omit<PersonMarks, 'personKey'> & { conferenceId: string })[],
): Promise<Map<string, KnownPersons>> {
  const known = new Map(people.map(({ conferenceId }) => [conferenceId, new KnownPersons([])]));
  const rows = await queryPrepared<PersonMarks & { conferenceId: string }>(
    tx,
    {
      name: 'known-contacts',
      text: `SELECT r.conference_id AS "conferenceId", r.mobile, r.email, r.person_key AS "personKey"
             FROM unnest($1::uuid[], $2::text[]) AS wanted (conference_id, mobile) JOIN registrations r
               USING (conference_id, mobile) WHERE r.state IN ('pending','confirmed','waitlisted','offered')
             UNION
             SELECT r.conference_id, r.mobile, r.email, r.person_key
             FROM unnest($1::uuid[], $3::text[]) AS wanted (conference_id, email) JOIN registrations r
               USING (conference_id, email) WHERE r.state IN ('pending','confirmed','waitlisted','offered')`,
    },
    [
      people.map(({ conferenceId }) => conferenceId),
      people.map(({ mobile }) => mobile),
      people.map(({ email }) => email),
    ],
  );
  for (const { conferenceId, ...marks } of rows) known.get(conferenceId)!.add(marks);
  return known;
}
