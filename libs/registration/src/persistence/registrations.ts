import { In, QueryFailedError } from 'typeorm';
import { DomainError } from '#contracts/domain-error';
import type { ParticipantType } from '#contracts/vocabulary';
import type { Transaction } from '#platform/database';
import { KnownPersons } from '../domain/known-persons.js';
import { activeStates } from '../domain/registration-state.js';
import { Registration } from './registration.entity.js';

/** What the database refused, in our words. */
function refusalOf(error: unknown): unknown {
  if (!(error instanceof QueryFailedError)) return error;
  switch ((error.driverError as { constraint?: string }).constraint) {
    case 'registrations_one_per_mobile':
    case 'registrations_one_per_person':
      return new DomainError('registration.already-registered');
    case 'registrations_place_pool':
      return new DomainError('registration.type-not-offered');
    default:
      return error;
  }
}

/** The registrations, as far as changing them goes. */
export class Registrations {
  constructor(private readonly tx: Transaction) {}

  find(id: string): Promise<Registration | null> {
    return this.tx.findOneBy(Registration, { id });
  }

  /** Those of this conference among them, who registered first first. */
  ofConference(conferenceId: string, ids: readonly string[]): Promise<Registration[]> {
    return this.tx.find(Registration, {
      where: { conferenceId, id: In([...ids]) },
      order: { registeredAt: 'ASC', id: 'ASC' },
    });
  }

  /** Nobody else changes it until this transaction ends. Always before the places, so that no two wait crosswise. */
  lock(id: string): Promise<Registration | null> {
    return this.tx.findOne(Registration, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** @throws DomainError registration.already-registered when the same person got in first */
  async add(rows: readonly Registration[]): Promise<void> {
    try {
      await this.tx.insert(Registration, [...rows]);
    } catch (error) {
      throw refusalOf(error);
    }
  }

  async change(id: string, changes: Partial<Registration>): Promise<void> {
    await this.tx.update(Registration, id, changes);
  }

  /** How many are actively registered, and the first few by name; of these types only, when given. */
  async activeNames(
    conferenceId: string,
    limit: number,
    types?: readonly ParticipantType[],
  ): Promise<{ count: number; examples: string[] }> {
    const where = {
      conferenceId,
      state: In(activeStates),
      ...(types ? { participantType: In(types) } : {}),
    };
    const [first, count] = await this.tx.findAndCount(Registration, {
      where,
      order: { registeredAt: 'ASC', id: 'ASC' },
      take: limit,
    });
    return { count, examples: first.map(({ name }) => name) };
  }

  /** Everyone actively registered, to compare many newcomers with. */
  async activePersons(conferenceId: string): Promise<KnownPersons> {
    return new KnownPersons(
      await this.tx.query(
        `SELECT mobile, email, person_key AS "personKey" FROM registrations
         WHERE conference_id = $1 AND state = ANY($2)`,
        [conferenceId, activeStates],
      ),
    );
  }

  /** Active registrations of a number or an address. */
  activeByContact(
    conferenceId: string,
    contact: { mobile?: string; email?: string },
  ): Promise<Registration[]> {
    const active = { conferenceId, state: In(activeStates) };
    return this.tx.findBy(Registration, [
      ...(contact.mobile ? [{ ...active, mobile: contact.mobile }] : []),
      ...(contact.email ? [{ ...active, email: contact.email }] : []),
    ]);
  }

  async isAnyoneWaiting(conferenceId: string, participantType: ParticipantType): Promise<boolean> {
    const rows: unknown[] = await this.tx.query(
      `SELECT 1 FROM registrations
       WHERE conference_id = $1 AND participant_type = $2 AND state = 'waitlisted' LIMIT 1`,
      [conferenceId, participantType],
    );
    return rows.length > 0;
  }

  /** Place in the waiting list, from 1; null unless waiting. */
  async positionOf(registration: Registration): Promise<number | null> {
    if (registration.state !== 'waitlisted') return null;
    const [{ before }] = (await this.tx.query(
      `SELECT count(*)::int AS before FROM registrations
       WHERE conference_id = $1 AND participant_type = $2 AND state = 'waitlisted' AND (waiting_since, id) < ($3, $4)`,
      [registration.conferenceId, registration.participantType, registration.waitingSince, registration.id],
    )) as [{ before: number }];
    return before + 1;
  }

  /** Those who wait longest, locked; whoever is being changed at this moment is passed over. */
  longestWaiting(
    conferenceId: string,
    participantType: ParticipantType,
    limit: number,
  ): Promise<Registration[]> {
    return this.tx.find(Registration, {
      where: { conferenceId, participantType, state: 'waitlisted' },
      order: { waitingSince: 'ASC', id: 'ASC' },
      take: limit,
      lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
    });
  }

  /** Offers past their deadline, locked, pool by pool as everybody locks them; what another worker holds is passed over. */
  lapsedOffers(now: Date, limit: number): Promise<Registration[]> {
    return this.tx
      .createQueryBuilder(Registration, 'r')
      .where(`r.state = 'offered' AND r.offerExpiresAt <= :now`, { now })
      .orderBy('r.conferenceId')
      .addOrderBy('r.participantType')
      .addOrderBy('r.offerExpiresAt')
      .limit(limit)
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked')
      .getMany();
  }

  /** Where somebody waits at all. */
  queuesWaiting(): Promise<{ conferenceId: string; participantType: ParticipantType }[]> {
    return this.tx.query(
      `SELECT DISTINCT conference_id AS "conferenceId", participant_type AS "participantType"
       FROM registrations WHERE state = 'waitlisted'`,
    );
  }
}
