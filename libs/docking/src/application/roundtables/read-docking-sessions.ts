import { Injectable } from '@nestjs/common';
import { requireConference } from '#conferences';
import { DomainError } from '#contracts/domain-error';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import { overlaps } from '../../domain/meetings/slots.js';
import type {
  DockingSessionDetailView,
  DockingSessionsView,
} from '../../http/roundtables/docking-sessions.view.js';
import { Meetings } from '../../persistence/meetings/meetings.js';
import { People } from '../../persistence/meetings/people.js';
import { Roundtables } from '../../persistence/roundtables/roundtables.js';
import { partnerView } from '../meetings/partner-view.js';
import { roundtableViews, sessionViews } from './describe-sessions.js';
import { dockingSessions, isThemed, type SessionOfDocking } from './docking-sessions.js';

/** The docking sessions of a conference, with who signed up, who sits where and what was noted. */
@Injectable()
export class ReadDockingSessions {
  constructor(private readonly transactions: Transactions) {}

  async list(call: Call, conferenceId: string): Promise<DockingSessionsView> {
    const tx = this.transactions.reader;
    await requireConference(tx, call, conferenceId, 'docking.read');
    return { sessions: await sessionViews(tx, conferenceId, await dockingSessions(tx, conferenceId)) };
  }

  async one(call: Call, conferenceId: string, sessionId: string): Promise<DockingSessionDetailView> {
    const tx = this.transactions.reader;
    await requireConference(tx, call, conferenceId, 'docking.read');
    return sessionDetail(tx, conferenceId, await requireSession(tx, conferenceId, sessionId));
  }
}

/** @throws DomainError access.not-found unless it is a docking session of the released programme */
export async function requireSession(
  tx: Transaction,
  conferenceId: string,
  sessionId: string,
): Promise<SessionOfDocking> {
  const session = (await dockingSessions(tx, conferenceId)).find(({ id }) => id === sessionId);
  if (!session) throw new DomainError('access.not-found');
  return session;
}

export async function sessionDetail(
  tx: Transaction,
  conferenceId: string,
  session: SessionOfDocking,
): Promise<DockingSessionDetailView> {
  const repository = new Roundtables(tx);
  const signUps = (await repository.signedUp([session.id])).filter(({ state }) => state === 'taken');
  const ids = signUps.map(({ registrationId }) => registrationId);
  const people = await new People(tx).byIds(ids);
  const meets = await new Meetings(tx).timesOf(ids);
  return {
    session: (await sessionViews(tx, conferenceId, [session]))[0]!,
    roundtables: await roundtableViews(tx, await repository.of([session.id])),
    people: signUps.flatMap(({ registrationId, roundtableId, wishId, presence }) => {
      const person = people.get(registrationId);
      if (!person) return [];
      const meetsThen =
        isThemed(session) && (meets.get(registrationId)?.some((span) => overlaps(span, session)) ?? false);
      return [{ ...partnerView(person), roundtableId, wishId, presence, meetsThen }];
    }),
  };
}
