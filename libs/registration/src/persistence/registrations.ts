import { In } from 'typeorm';
import type { ParticipantType } from '#contracts/vocabulary';
import { competingTypes } from '#conferences';
import type { Transaction } from '#platform/database';
import { activeStates } from '../domain/registration-state.js';
import { Registration } from './registration.entity.js';

/** The registrations, as far as changing them goes. */
export class Registrations {
  constructor(private readonly tx: Transaction) {}

  find(id: string): Promise<Registration | null> {
    return this.tx.findOneBy(Registration, { id });
  }

  byIds(ids: readonly string[]): Promise<Registration[]> {
    return this.tx.find(Registration, { where: { id: In([...ids]) }, order: { id: 'ASC' } });
  }

  /** Whose place this person took; null when nobody's. */
  handedOverTo(id: string): Promise<Registration | null> {
    return this.tx.findOneBy(Registration, { handedOverToId: id });
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
      isHeld: false,
      ...(types ? { participantType: In(types) } : {}),
    };
    const [first, count] = await this.tx.findAndCount(Registration, {
      where,
      order: { registeredAt: 'ASC', id: 'ASC' },
      take: limit,
    });
    return { count, examples: first.map(({ name }) => name) };
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

  /** Place in the waiting list among all whom a freed place could go to, from 1; null unless waiting. */
  async positionOf(registration: Registration): Promise<number | null> {
    if (registration.state !== 'waitlisted') return null;
    const { conferenceId, participantType, waitingSince, id } = registration;
    const types = await competingTypes(this.tx, conferenceId, participantType);
    const [{ before }] = (await this.tx.query(
      `SELECT count(*)::int AS before FROM registrations
       WHERE conference_id = $1 AND participant_type = ANY($2) AND state = 'waitlisted'
         AND (waiting_since, id) < ($3, $4)`,
      [conferenceId, types, waitingSince, id],
    )) as [{ before: number }];
    return before + 1;
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

  /** Conferences at which somebody waits. */
  async conferencesWithWaiting(): Promise<string[]> {
    const rows: { id: string }[] = await this.tx.query(
      `SELECT DISTINCT conference_id AS id FROM registrations WHERE state = 'waitlisted'`,
    );
    return rows.map(({ id }) => id);
  }
}
