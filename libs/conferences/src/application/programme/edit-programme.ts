import { Injectable } from '@nestjs/common';
import { Not, In } from 'typeorm';
import { DomainError } from '#contracts/domain-error';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions, newId } from '#platform/database';
import { draftFaults } from '../../domain/programme/draft-faults.js';
import type { ProgrammeDto, SessionDto } from '../../http/programme/programme.dto.js';
import type { ProgrammeView } from '../../http/programme/programme.view.js';
import { Conference } from '../../persistence/conference.entity.js';
import { ProgrammeSession } from '../../persistence/programme-session.entity.js';
import { Programmes } from '../../persistence/programmes.js';
import { Room } from '../../persistence/room.entity.js';
import { lockForEdit } from '../conference-access.js';
import { describeProgramme } from './describe-programme.js';

const DEFAULT_MINUTES = 30;
const MINUTE = 60_000;

/** Makes the draft what the list says. Nobody but colleagues sees it before it is released. */
@Injectable()
export class EditProgramme {
  constructor(private readonly transactions: Transactions) {}

  run(call: Call, id: string, input: ProgrammeDto): Promise<ProgrammeView> {
    return this.transactions.run(call, async (tx) => {
      const conference = await lockForEdit(tx, call, id);
      if (conference.programmeVersion !== input.version) throw new DomainError('record.changed-meanwhile');
      const sessions = input.sessions.map((session, position) => sessionOf(id, session, position));
      const { venueId } = conference;
      const rooms = venueId ? await tx.findBy(Room, { venueId }) : [];
      const ids = sessions.map((session) => session.id);
      const faults = draftFaults(
        sessions,
        new Set(rooms.map((room) => room.id)),
        await new Programmes(tx, id).idsElsewhere(ids),
      );
      if (faults.length > 0) throw new DomainError('input.invalid', {}, faults);
      await tx.delete(ProgrammeSession, { conferenceId: id, id: Not(In(ids)) });
      if (sessions.length > 0) await tx.upsert(ProgrammeSession, sessions as never[], ['id']); // deep-partial loses itself in jsonb
      await tx.update(Conference, { id }, { programmeVersion: conference.programmeVersion + 1 });
      await recordAudit(tx, call, {
        action: 'conference.programme-edited',
        subject: { kind: 'conference', id },
        scopeId: id,
        details: { sessions: sessions.length },
      });
      return describeProgramme(tx, id);
    });
  }
}

function sessionOf(conferenceId: string, input: SessionDto, position: number): ProgrammeSession {
  const startsAt = input.startsAt ? new Date(input.startsAt) : null;
  const endsAt = input.endsAt ? new Date(input.endsAt) : null;
  const lasts =
    startsAt && endsAt ? Math.max(1, Math.round((endsAt.getTime() - startsAt.getTime()) / MINUTE)) : 0;
  return {
    id: input.id ?? newId(),
    conferenceId,
    kind: input.kind,
    titleZh: input.titleZh,
    titleEn: input.titleEn ?? '',
    themeZh: input.themeZh ?? '',
    themeEn: input.themeEn ?? '',
    roomId: startsAt ? (input.roomId ?? null) : null,
    startsAt,
    endsAt,
    minutes: lasts > 0 ? lasts : (input.minutes ?? DEFAULT_MINUTES),
    people: (input.people ?? []).map((person) => ({
      nameZh: person.nameZh,
      nameEn: person.nameEn ?? '',
      organisation: person.organisation ?? '',
      registrationId: person.registrationId ?? null,
      representativeId: person.representativeId ?? null,
    })),
    speakers: input.speakers ?? '',
    signUp: input.signUp
      ? { places: input.signUp.places, participantTypes: [...new Set(input.signUp.participantTypes)] }
      : null,
    position,
  };
}
