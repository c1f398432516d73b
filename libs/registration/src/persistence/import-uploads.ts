import { LessThan, MoreThan } from 'typeorm';
import type { Transaction } from '#platform/database';
import type { PersonOnList } from '../domain/import/find-twins.js';
import { activeStates } from '../domain/registration-state.js';
import { RegistrationUpload, type ImportSettings } from './import-upload.entity.js';

export class RegistrationUploads {
  constructor(private readonly tx: Transaction) {}

  /** Keeps it, and forgets those whose day is over. */
  async keep(upload: RegistrationUpload): Promise<void> {
    await this.tx.delete(RegistrationUpload, { expiresAt: LessThan(upload.createdAt) });
    await this.tx.insert(RegistrationUpload, upload as never); // its partial type stops at jsonb
  }

  find(id: string, conferenceId: string, owner: string, now: Date): Promise<RegistrationUpload | null> {
    return this.tx.findOneBy(RegistrationUpload, { id, conferenceId, owner, expiresAt: MoreThan(now) });
  }

  async settle(id: string, settings: ImportSettings): Promise<void> {
    await this.tx.update(RegistrationUpload, id, { settings } as never); // as above
  }

  /** Everyone actively registered at a conference. */
  peopleOnList(conferenceId: string): Promise<PersonOnList[]> {
    return this.tx.query(
      `SELECT mobile, email, person_key AS "personKey", name, is_held AS "isHeld" FROM registrations
       WHERE conference_id = $1 AND state = ANY($2)`,
      [conferenceId, activeStates],
    );
  }
}
