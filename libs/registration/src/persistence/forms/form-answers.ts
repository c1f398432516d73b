import type { Transaction } from '#platform/database';
import type { FormKey } from './forms.js';

/** How much was answered to the forms of one participant type; cancelled registrations answer too. */
export class FormAnswers {
  constructor(
    private readonly tx: Transaction,
    private readonly key: FormKey,
  ) {}

  /** Registrations by the id of the form version they answer. */
  async byVersion(): Promise<Map<string, number>> {
    const rows: { formId: string; count: number }[] = await this.tx.query(
      `SELECT form_id AS "formId", count(*)::int AS count FROM registrations
       WHERE conference_id = $1 AND participant_type = $2 AND form_id IS NOT NULL GROUP BY form_id`,
      [this.key.conferenceId, this.key.participantType],
    );
    return new Map(rows.map(({ formId, count }) => [formId, count]));
  }

  byField(): Promise<{ key: string; count: number }[]> {
    return this.tx.query(
      `SELECT key, count(*)::int AS count FROM registrations, jsonb_object_keys(answers) AS key
       WHERE conference_id = $1 AND participant_type = $2 GROUP BY key ORDER BY key`,
      [this.key.conferenceId, this.key.participantType],
    );
  }
}
