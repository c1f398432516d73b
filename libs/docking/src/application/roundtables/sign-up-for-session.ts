import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import { changeOwnSignup, timeSpan } from '#registration';
import type {
  ChooseRoundtableDto,
  SessionLinkDto,
  SignUpDto,
} from '../../http/roundtables/own-docking-sessions.dto.js';
import type { OwnDockingSessionsView } from '../../http/roundtables/own-docking-sessions.view.js';
import { Roundtables } from '../../persistence/roundtables/roundtables.js';
import { ownPerson, requireConfirmed, type OwnPerson } from '../meetings/own-person.js';
import type { SessionOfDocking } from './docking-sessions.js';
import { meetingsThen, ownDockingSessions, sessionsFor } from './own-docking-sessions.js';
import { takeSeat } from './seat-people.js';

/** A person signs up for docking sessions by the personal link, and chooses a roundtable. */
@Injectable()
export class SignUpForSession {
  constructor(private readonly transactions: Transactions) {}

  async open(call: Call, token: string): Promise<OwnDockingSessionsView> {
    const tx = this.transactions.reader;
    return ownDockingSessions(tx, call, await ownPerson(tx, call, token, 'read'));
  }

  signUp(call: Call, { token, sessionId, confirm = false }: SignUpDto): Promise<OwnDockingSessionsView> {
    return this.step(call, token, sessionId, async (tx, own, session) => {
      if (!confirm) await refuseMeetingThen(tx, call, own, session);
      await changeOwnSignup(tx, call, own.person.id, sessionId, true);
    });
  }

  signOff(call: Call, { token, sessionId }: SessionLinkDto): Promise<OwnDockingSessionsView> {
    return this.step(call, token, sessionId, (tx, own) =>
      changeOwnSignup(tx, call, own.person.id, sessionId, false),
    );
  }

  /** A full table becomes a wish, which organisers see when they give out the seats that are left. */
  choose(
    call: Call,
    { token, sessionId, roundtableId = null }: ChooseRoundtableDto,
  ): Promise<OwnDockingSessionsView> {
    return this.step(call, token, sessionId, async (tx, { person }) => {
      const registrationId = person.id;
      const roundtables = new Roundtables(tx);
      const own = (await roundtables.signUpsOf(registrationId)).find((each) => each.sessionId === sessionId);
      if (own?.state !== 'taken') throw new DomainError('roundtables.not-signed-up');
      await roundtables.hold(sessionId);
      const table = roundtableId ? await roundtables.find(roundtableId) : null;
      if (roundtableId && table?.sessionId !== sessionId) throw new DomainError('access.not-found');
      const isFull = table !== null && table.taken >= table.seats && own.roundtableId !== roundtableId;
      await takeSeat(tx, {
        registrationId,
        sessionId,
        roundtableId: isFull ? own.roundtableId : roundtableId,
        wishId: isFull ? roundtableId : null,
      });
      await recordAudit(tx, call, {
        action: isFull ? 'roundtable.wished' : 'roundtable.chosen',
        subject: { kind: 'registration', id: registrationId },
        scopeId: person.conferenceId,
        details: { sessionId, roundtableId },
      });
    });
  }

  private step(
    call: Call,
    token: string,
    sessionId: string,
    work: (tx: Transaction, own: OwnPerson, session: SessionOfDocking) => Promise<void>,
  ): Promise<OwnDockingSessionsView> {
    return this.transactions.run(call, async (tx) => {
      const own = await ownPerson(tx, call, token, 'change');
      requireConfirmed(own.person);
      const session = (await sessionsFor(tx, own)).find(({ id }) => id === sessionId);
      if (!session || session.endsAt <= call.clock.now()) throw new DomainError('roundtables.session-gone');
      await work(tx, own, session);
      return ownDockingSessions(tx, call, own);
    });
  }
}

async function refuseMeetingThen(
  tx: Transaction,
  call: Call,
  own: OwnPerson,
  session: SessionOfDocking,
): Promise<void> {
  const [first] = await meetingsThen(tx, call, own, session);
  if (!first) return;
  throw new DomainError('roundtables.meeting-then', {
    time: timeSpan(
      {
        startsAt: new Date(first.startsAt),
        endsAt: new Date(first.endsAt),
        timeZone: own.conference.timeZone,
      },
      call.language,
    ),
    people: first.names.join(call.language === 'zh' ? '、' : ', '),
  });
}
