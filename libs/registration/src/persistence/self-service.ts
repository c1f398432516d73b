import { QueryFailedError } from 'typeorm';
import { DomainError } from '#contracts/domain-error';
import type { Transaction } from '#platform/database';
import { activeStates } from '../domain/registration-state.js';
import { Registration } from './registration.entity.js';

/** What people ask and change about their own registration and their colleagues'. */
export class SelfService {
  constructor(private readonly tx: Transaction) {}

  /** Whether the person has put the name right before; the audit keeps the names of changed fields. */
  async hasCorrectedName(id: string): Promise<boolean> {
    const rows: unknown[] = await this.tx.query(
      `SELECT 1 FROM audit_entries WHERE subject_kind = 'registration' AND subject_id = $1
         AND action = 'registration.edited' AND details -> 'fields' ? 'name' LIMIT 1`,
      [id],
    );
    return rows.length > 0;
  }

  /** Which of these marks somebody else is actively registered with. */
  async takenContacts({
    id,
    conferenceId,
    mobile,
    email,
    personKey,
  }: Pick<Registration, 'id' | 'conferenceId' | 'mobile' | 'email' | 'personKey'>): Promise<{
    mobile: boolean;
    email: boolean;
  }> {
    const [taken] = (await this.tx.query(
      `SELECT coalesce(bool_or(mobile = $3), false) AS mobile,
              coalesce(bool_or(email = $4 AND person_key = $5), false) AS email
       FROM registrations
       WHERE conference_id = $1 AND id <> $2 AND state = ANY($6) AND (mobile = $3 OR email = $4)`,
      [conferenceId, id, mobile, email, personKey, activeStates],
    )) as [{ mobile: boolean; email: boolean }];
    return taken;
  }

  /** Writes an edit. @throws DomainError at the field when a twin got in at this very moment */
  async change(id: string, changes: Partial<Registration>): Promise<void> {
    try {
      await this.tx.update(Registration, id, changes as never); // TypeORM's partial type does not reach into answers
    } catch (error) {
      const field = error instanceof QueryFailedError && twinFields[constraintOf(error)];
      if (!field) throw error;
      throw new DomainError('input.invalid', {}, [{ field, code: 'registration.already-registered' }]);
    }
  }

  /** Those this person registered along, or everybody of the organisation; who came first first. */
  async colleagues(
    { id, conferenceId, organisationId, isContact }: Registration,
    limit: number,
  ): Promise<Registration[]> {
    const query = this.tx
      .createQueryBuilder(Registration, 'r')
      .where('r.conferenceId = :conferenceId AND r.id <> :id AND r.handedOverToId IS NULL AND NOT r.isHeld', {
        conferenceId,
        id,
      });
    if (isContact)
      query.andWhere('(r.registeredById = :id OR r.organisationId = :organisationId)', { organisationId });
    else query.andWhere('r.registeredById = :id');
    return query.orderBy('r.registeredAt').addOrderBy('r.id').limit(limit).getMany();
  }

  /** How many this person registered along who still come, wait or are looked at. */
  async countRegisteredBy(id: string): Promise<number> {
    const [{ count }] = (await this.tx.query(
      'SELECT count(*)::int AS count FROM registrations WHERE registered_by_id = $1 AND state = ANY($2)',
      [id, activeStates],
    )) as [{ count: number }];
    return count;
  }

  /** Whoever takes the place looks after those whom the other registered. */
  async passColleaguesOn(fromId: string, toId: string): Promise<void> {
    await this.tx.query(
      'UPDATE registrations SET registered_by_id = $2 WHERE registered_by_id = $1 AND id <> $2',
      [fromId, toId],
    );
  }
}

const twinFields: Record<string, string | undefined> = {
  registrations_one_per_mobile: 'mobile',
  registrations_one_per_person: 'email',
};

const constraintOf = ({ driverError }: QueryFailedError): string =>
  (driverError as { constraint?: string }).constraint ?? '';
