import { Injectable } from '@nestjs/common';
import { requireConference } from '#conferences';
import { DomainError } from '#contracts/domain-error';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions, newId, type Transaction } from '#platform/database';
import type {
  DockingSessionDto,
  EditRoundtableDto,
  RoundtableDto,
} from '../../http/roundtables/docking-sessions.dto.js';
import type { DockingSessionDetailView } from '../../http/roundtables/docking-sessions.view.js';
import { Fields } from '../../persistence/items/fields.js';
import { Items } from '../../persistence/items/items.js';
import { People } from '../../persistence/meetings/people.js';
import { DockingSession } from '../../persistence/roundtables/docking-session.entity.js';
import type { Roundtable } from '../../persistence/roundtables/roundtable.entity.js';
import { Roundtables } from '../../persistence/roundtables/roundtables.js';
import { requireSession, sessionDetail } from './read-docking-sessions.js';

/** What a docking session is about, and its roundtables. */
@Injectable()
export class KeepRoundtables {
  constructor(private readonly transactions: Transactions) {}

  describe(
    call: Call,
    conferenceId: string,
    sessionId: string,
    { fieldId = null, isForMeetings }: DockingSessionDto,
  ): Promise<DockingSessionDetailView> {
    return this.transactions.run(call, async (tx) => {
      await requireConference(tx, call, conferenceId, 'docking.edit');
      await requireSession(tx, conferenceId, sessionId);
      if (fieldId && !(await new Fields(tx).find(fieldId))) throw new DomainError('access.not-found');
      await tx.upsert(DockingSession, { sessionId, conferenceId, fieldId, isForMeetings }, ['sessionId']);
      await recordAudit(tx, call, {
        action: 'docking-session.described',
        subject: { kind: 'docking-session', id: sessionId },
        scopeId: conferenceId,
        details: { fieldId, isForMeetings },
      });
      return sessionDetail(tx, conferenceId, await requireSession(tx, conferenceId, sessionId));
    });
  }

  add(
    call: Call,
    conferenceId: string,
    sessionId: string,
    wish: RoundtableDto,
  ): Promise<DockingSessionDetailView> {
    return this.transactions.run(call, async (tx) => {
      await requireConference(tx, call, conferenceId, 'docking.edit');
      const session = await requireSession(tx, conferenceId, sessionId);
      const roundtables = new Roundtables(tx);
      await roundtables.hold(sessionId);
      const roundtable: Roundtable = {
        id: newId(),
        conferenceId,
        sessionId,
        number: await roundtables.nextNumber(sessionId),
        ...(await checked(tx, conferenceId, wish)),
        taken: 0,
        note: '',
        notedAt: null,
        version: 1,
      };
      await roundtables.add(roundtable);
      await roundtables.setItems(roundtable.id, wish.itemIds);
      await note(tx, call, roundtable, 'roundtable.added');
      return sessionDetail(tx, conferenceId, session);
    });
  }

  edit(call: Call, id: string, wish: EditRoundtableDto): Promise<DockingSessionDetailView> {
    return this.change(call, id, async (tx, roundtable) => {
      const { conferenceId, version, taken } = roundtable;
      if (version !== wish.version) throw new DomainError('record.changed-meanwhile');
      if (wish.seats < taken)
        throw new DomainError('input.invalid', {}, [
          { field: 'seats', code: 'roundtables.seats-below-taken', params: { taken } },
        ]);
      const roundtables = new Roundtables(tx);
      const noted = (await roundtables.items([id])).find(
        (item) => !wish.itemIds.includes(item.itemId) && (item.note !== '' || item.outcome !== null),
      );
      if (noted) {
        const title = call.language === 'zh' ? noted.titleZh : noted.titleEn;
        throw new DomainError('roundtables.item-has-note', { title });
      }
      await roundtables.change(id, await checked(tx, conferenceId, wish));
      await roundtables.setItems(id, wish.itemIds);
      await note(tx, call, roundtable, 'roundtable.edited');
    });
  }

  remove(call: Call, id: string): Promise<DockingSessionDetailView> {
    return this.change(call, id, async (tx, roundtable) => {
      const roundtables = new Roundtables(tx);
      const items = await roundtables.items([id]);
      const isNoted =
        roundtable.note !== '' || items.some((item) => item.note !== '' || item.outcome !== null);
      if (roundtable.taken > 0 || isNoted) throw new DomainError('roundtables.in-use');
      await roundtables.remove(id);
      await note(tx, call, roundtable, 'roundtable.removed');
    });
  }

  private change(
    call: Call,
    id: string,
    work: (tx: Transaction, roundtable: Roundtable) => Promise<void>,
  ): Promise<DockingSessionDetailView> {
    return this.transactions.run(call, async (tx) => {
      const found = await new Roundtables(tx).find(id);
      if (!found) throw new DomainError('access.not-found');
      const { conferenceId, sessionId } = found;
      await requireConference(tx, call, conferenceId, 'docking.edit');
      const session = await requireSession(tx, conferenceId, sessionId);
      await new Roundtables(tx).hold(sessionId);
      const roundtable = await new Roundtables(tx).lock(id);
      if (!roundtable) throw new DomainError('access.not-found');
      await work(tx, roundtable);
      return sessionDetail(tx, conferenceId, session);
    });
  }
}

/** @throws DomainError input.invalid */
async function checked(
  tx: Transaction,
  conferenceId: string,
  { topicZh, topicEn, hostId, noteTaker, seats, itemIds }: RoundtableDto,
): Promise<Pick<Roundtable, 'topicZh' | 'topicEn' | 'hostId' | 'noteTaker' | 'seats'>> {
  if (!topicZh && !topicEn)
    throw new DomainError('input.invalid', {}, [{ field: 'topicZh', code: 'roundtables.topic-missing' }]);
  const host = hostId ? await new People(tx).find(hostId) : null;
  if (hostId && (host?.conferenceId !== conferenceId || host.state !== 'confirmed'))
    throw new DomainError('input.invalid', {}, [{ field: 'hostId', code: 'roundtables.host-foreign' }]);
  if ((await new Items(tx).ofConference(conferenceId, itemIds)).length !== itemIds.length)
    throw new DomainError('input.invalid', {}, [{ field: 'itemIds', code: 'roundtables.item-foreign' }]);
  return {
    topicZh: topicZh || topicEn!,
    topicEn: topicEn ?? '',
    hostId: hostId ?? null,
    noteTaker: noteTaker ?? '',
    seats,
  };
}

const note = (tx: Transaction, call: Call, roundtable: Roundtable, action: string): Promise<void> =>
  recordAudit(tx, call, {
    action,
    subject: { kind: 'roundtable', id: roundtable.id },
    scopeId: roundtable.conferenceId,
    details: { number: roundtable.number, sessionId: roundtable.sessionId },
  });
