import { Injectable } from '@nestjs/common';
import { requireConference } from '#conferences';
import { DomainError } from '#contracts/domain-error';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import { spreadSeats } from '../../domain/roundtables/spread-seats.js';
import type { SeatDto } from '../../http/roundtables/docking-sessions.dto.js';
import type {
  DockingSessionDetailView,
  SeatsSpreadView,
} from '../../http/roundtables/docking-sessions.view.js';
import { People } from '../../persistence/meetings/people.js';
import { brokeCheck, Roundtables } from '../../persistence/roundtables/roundtables.js';
import type { RoundtableSeat } from '../../persistence/roundtables/roundtable-seat.entity.js';
import { requireSession, sessionDetail } from './read-docking-sessions.js';

/** Organisers give people their seats: everybody without one in one click, or one by one. */
@Injectable()
export class SeatPeople {
  constructor(private readonly transactions: Transactions) {}

  spread(call: Call, conferenceId: string, sessionId: string): Promise<SeatsSpreadView> {
    return this.transactions.run(call, async (tx) => {
      await requireConference(tx, call, conferenceId, 'docking.edit');
      const session = await requireSession(tx, conferenceId, sessionId);
      const roundtables = new Roundtables(tx);
      await roundtables.hold(sessionId);
      const tables = await roundtables.of([sessionId]);
      // who sits but lost the place meanwhile keeps the seat out of reach: the table's own count has the last word
      const signUps = await roundtables.signedUp([sessionId]);
      const people = await new People(tx).byIds(signUps.map(({ registrationId }) => registrationId));
      const organisationOf = (id: string): string => people.get(id)?.organisationId ?? id;
      const { seats, left } = spreadSeats(
        tables,
        signUps.flatMap(({ registrationId, roundtableId }) =>
          roundtableId ? [{ tableId: roundtableId, organisationId: organisationOf(registrationId) }] : [],
        ),
        signUps
          .filter(({ state, roundtableId }) => state === 'taken' && !roundtableId)
          .map(({ registrationId, wishId }) => ({
            id: registrationId,
            organisationId: organisationOf(registrationId),
            wishId,
          })),
      );
      const wishes = new Map(signUps.map(({ registrationId, wishId }) => [registrationId, wishId]));
      for (const { personId, tableId } of seats)
        await takeSeat(tx, {
          registrationId: personId,
          sessionId,
          roundtableId: tableId,
          wishId: wishes.get(personId) === tableId ? null : (wishes.get(personId) ?? null),
        });
      await recordAudit(tx, call, {
        action: 'roundtable-seats.spread',
        subject: { kind: 'docking-session', id: sessionId },
        scopeId: conferenceId,
        details: { placed: seats.length, left: left.length },
      });
      return { ...(await sessionDetail(tx, conferenceId, session)), placed: seats.length, left: left.length };
    });
  }

  seat(
    call: Call,
    {
      conferenceId,
      sessionId,
      registrationId,
    }: { conferenceId: string; sessionId: string; registrationId: string },
    { roundtableId = null }: SeatDto,
  ): Promise<DockingSessionDetailView> {
    return this.transactions.run(call, async (tx) => {
      await requireConference(tx, call, conferenceId, 'docking.edit');
      const session = await requireSession(tx, conferenceId, sessionId);
      const roundtables = new Roundtables(tx);
      await roundtables.hold(sessionId);
      const own = (await roundtables.signUpsOf(registrationId)).find((each) => each.sessionId === sessionId);
      if (own?.state !== 'taken') throw new DomainError('roundtables.not-signed-up');
      if (roundtableId && (await roundtables.find(roundtableId))?.sessionId !== sessionId)
        throw new DomainError('access.not-found');
      await takeSeat(tx, { registrationId, sessionId, roundtableId, wishId: own.wishId });
      await recordAudit(tx, call, {
        action: 'roundtable-seat.given',
        subject: { kind: 'registration', id: registrationId },
        scopeId: conferenceId,
        details: { sessionId, roundtableId },
      });
      return sessionDetail(tx, conferenceId, session);
    });
  }
}

/** @throws DomainError roundtables.full */
export async function takeSeat(tx: Transaction, seat: Omit<RoundtableSeat, 'presence'>): Promise<void> {
  try {
    await new Roundtables(tx).seat(seat);
  } catch (error) {
    if (brokeCheck(error, 'roundtables_within_seats')) throw new DomainError('roundtables.full');
    throw error;
  }
}
