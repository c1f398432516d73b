import { In } from 'typeorm';
import type { ParticipantType } from '#contracts/vocabulary';
import { queryPrepared, type Transaction } from '#platform/database';
import type { CurrentForm } from '../../domain/forms/accept-answers.js';
import { RegistrationForm } from './registration-form.entity.js';

export type { CurrentForm } from '../../domain/forms/accept-answers.js';

export interface FormKey {
  conferenceId: string;
  participantType: ParticipantType;
}

export const formKey = ({ conferenceId, participantType }: FormKey): string =>
  `${conferenceId} ${participantType}`;

/** The questions put to each participant type, in all their versions. */
export class Forms {
  constructor(private readonly tx: Transaction) {}

  /** What is asked now, by `formKey`; nothing is asked where there is no entry. One query for any number. */
  async current(keys: readonly FormKey[]): Promise<Map<string, CurrentForm>> {
    if (keys.length === 0) return new Map();
    const rows = await queryPrepared<CurrentForm>(
      this.tx,
      {
        name: 'current-forms',
        text: `SELECT id, conference_id AS "conferenceId", participant_type AS "participantType", version, definition
               FROM registration_forms
               WHERE is_current AND (conference_id, participant_type) IN (SELECT * FROM unnest($1::uuid[], $2::text[]))`,
      },
      [keys.map(({ conferenceId }) => conferenceId), keys.map(({ participantType }) => participantType)],
    );
    return new Map(rows.map((row) => [formKey(row), row]));
  }

  /** As `current`, for conferences of which only the public address is known; of these types. */
  async currentOfSlugs(
    slugs: readonly string[],
    participantTypes: readonly ParticipantType[],
  ): Promise<Map<string, CurrentForm>> {
    const rows = await queryPrepared<CurrentForm>(
      this.tx,
      {
        name: 'current-forms-by-slug',
        text: `SELECT id, conference_id AS "conferenceId", participant_type AS "participantType", version, definition
               FROM registration_forms
               WHERE is_current AND participant_type = ANY($2)
                 AND conference_id IN (SELECT id FROM conferences WHERE slug = ANY($1))`,
      },
      [slugs, participantTypes],
    );
    return new Map(rows.map((row) => [formKey(row), row]));
  }

  /** Every current form of a conference. */
  ofConference(conferenceId: string): Promise<RegistrationForm[]> {
    return this.tx.findBy(RegistrationForm, { conferenceId, isCurrent: true });
  }

  find(id: string): Promise<RegistrationForm | null> {
    return this.tx.findOneBy(RegistrationForm, { id });
  }

  byIds(ids: readonly string[]): Promise<RegistrationForm[]> {
    return ids.length > 0 ? this.tx.findBy(RegistrationForm, { id: In([...ids]) }) : Promise.resolve([]);
  }

  /** Every version, newest first. */
  versions(key: FormKey): Promise<RegistrationForm[]> {
    return this.tx.find(RegistrationForm, { where: { ...key }, order: { version: 'DESC' } });
  }

  /**
   * Puts the next version in the place of `replaced` (0: there was none).
   * @returns false when another version has become current meanwhile
   */
  async replace(replaced: number, next: RegistrationForm): Promise<boolean> {
    const { conferenceId, participantType } = next;
    if (replaced > 0) {
      const ended = await this.tx.update(
        RegistrationForm,
        { conferenceId, participantType, version: replaced, isCurrent: true },
        { isCurrent: false },
      );
      if (ended.affected !== 1) return false;
    }
    const added = await this.tx
      .createQueryBuilder()
      .insert()
      .into(RegistrationForm)
      .values(next as never) // TypeORM's partial type does not reach into the definition
      .orIgnore()
      .returning('id')
      .execute();
    return (added.raw as unknown[]).length === 1;
  }
}
