import { queryPrepared, type Transaction } from '#platform/database';
import { Registration } from './registration.entity.js';

/** A row as the database spells its columns; moments and objects as JSON has them. */
const rowOf = (row: Registration): object =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      value as unknown,
    ]),
  );

/** Adds places held for invited people; gives back the ids that were added: who is registered already gets none. */
export async function addHeldPlaces(tx: Transaction, rows: readonly Registration[]): Promise<Set<string>> {
  if (rows.length === 0) return new Set();
  const added = await queryPrepared<{ id: string }>(
    tx,
    {
      name: 'add-held-places',
      text: `INSERT INTO registrations SELECT * FROM json_populate_recordset(NULL::registrations, $1)
             ON CONFLICT DO NOTHING RETURNING id`,
    },
    [JSON.stringify(rows.map(rowOf))],
  );
  return new Set(added.map(({ id }) => id));
}

/** Places held at a conference for people of these numbers, addresses or organisations, always in the same order. */
export const heldPlacesAmong = (
  tx: Transaction,
  conferenceId: string,
  people: readonly { mobile: string | null; email: string | null; organisationId: string | null }[],
): Promise<Registration[]> =>
  tx
    .createQueryBuilder(Registration, 'r')
    .where(`r.conferenceId = :conferenceId AND r.isHeld AND r.state = 'offered'`, { conferenceId })
    .andWhere(
      '(r.mobile = ANY(:mobiles) OR r.email = ANY(:emails) OR r.organisationId = ANY(:organisations))',
      {
        mobiles: people.flatMap(({ mobile }) => mobile ?? []),
        emails: people.flatMap(({ email }) => email ?? []),
        organisations: people.flatMap(({ organisationId }) => organisationId ?? []),
      },
    )
    .orderBy('r.id')
    .getMany();
