import type { Transaction } from '#platform/database';

export interface MeetingContact {
  id: string;
  organisationId: string;
  name: string;
  email: string | null;
  mobile: string | null;
}

/** Registered people, as the contacts of an agreement to come. */
export class MeetingContacts {
  constructor(private readonly tx: Transaction) {}

  async byIds(ids: readonly string[]): Promise<Map<string, MeetingContact>> {
    if (ids.length === 0) return new Map();
    const rows: MeetingContact[] = await this.tx.query(
      `SELECT id, organisation_id AS "organisationId", name, email, mobile
       FROM registrations WHERE id = ANY($1) AND NOT is_held`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}
