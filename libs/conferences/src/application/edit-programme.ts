import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { DomainError, type FieldFault } from '#contracts/domain-error';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions, newId, type Transaction } from '#platform/database';
import { noChange } from '../domain/impact.js';
import { programmeFaults } from '../domain/programme.js';
import type { ConferenceView } from '../http/conference.view.js';
import type { ProgrammeDto } from '../http/programme.dto.js';
import { ConferenceParts } from '../persistence/conference-parts.js';
import { Conference } from '../persistence/conference.entity.js';
import { Conferences } from '../persistence/conferences.js';
import { ProgrammeSession } from '../persistence/programme-session.entity.js';
import { Room } from '../persistence/room.entity.js';
import { announceToRegistered } from './announce-change.js';
import { lockForEdit } from './conference-access.js';
import { ConferenceImpact } from './conference-impact.js';
import { describeConference } from './describe-conference.js';

/** Makes the programme what the list says; sessions keep their ids. */
@Injectable()
export class EditProgramme {
  constructor(
    private readonly transactions: Transactions,
    private readonly impact: ConferenceImpact,
  ) {}

  run(call: Call, id: string, input: ProgrammeDto): Promise<ConferenceView> {
    return this.transactions.run(call, async (tx) => {
      const conference = await lockForEdit(tx, call, id, input.version);
      const before = await new ConferenceParts(tx, id).sessions();
      const sessions = input.sessions.map((session, position): ProgrammeSession => ({
        id: session.id ?? newId(),
        conferenceId: id,
        kind: session.kind,
        titleZh: session.titleZh,
        titleEn: session.titleEn ?? '',
        roomId: session.roomId ?? null,
        startsAt: new Date(session.startsAt),
        endsAt: new Date(session.endsAt),
        speakers: session.speakers ?? '',
        position,
      }));
      const faults = [
        ...unknownSessions(input, before),
        ...programmeFaults(sessions, conference, await roomsOf(tx, conference)),
      ];
      if (faults.length > 0) throw new DomainError('input.invalid', {}, faults);

      const sessionsRemoved = before.filter((old) => !sessions.some((session) => session.id === old.id));
      if (!input.confirm) {
        const record = (await new Conferences(tx).record(id))!;
        const impacts = await this.impact.review(tx, record, { ...noChange, sessionsRemoved });
        if (impacts.length > 0) throw new DomainError('conferences.change-hurts', {}, [], { impacts });
      }
      if (sessionsRemoved.length > 0)
        await tx.delete(ProgrammeSession, { id: In(sessionsRemoved.map((session) => session.id)) });
      if (sessions.length > 0) await tx.save(ProgrammeSession, sessions);
      await tx.update(Conference, { id }, { version: conference.version + 1 });
      if (sessionsRemoved.length > 0) await announceToRegistered(tx, conference);
      await recordAudit(tx, call, {
        action: 'conference.programme-edited',
        subject: { kind: 'conference', id },
        scopeId: id,
        details: { sessions: sessions.length, removed: sessionsRemoved.length },
      });
      return describeConference(tx, call, id);
    });
  }
}

async function roomsOf(tx: Transaction, { venueId }: Conference): Promise<Set<string>> {
  const rooms = venueId ? await tx.findBy(Room, { venueId }) : [];
  return new Set(rooms.map(({ id }) => id));
}

function unknownSessions(input: ProgrammeDto, before: readonly ProgrammeSession[]): FieldFault[] {
  return input.sessions.flatMap(({ id }, index): FieldFault[] => {
    if (!id) return [];
    const isKnown = before.some((session) => session.id === id);
    const isTwice = input.sessions.slice(0, index).some((earlier) => earlier.id === id);
    return isKnown && !isTwice
      ? []
      : [{ field: `sessions.${index}.id`, code: 'conferences.session-unknown' }];
  });
}
