import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import { searchText } from '#platform/text';
import { timeFaults } from '../domain/conference-times.js';
import { noChange } from '../domain/impact.js';
import type { EditConferenceDto } from '../http/conference.dto.js';
import type { ConferenceView } from '../http/conference.view.js';
import { ConferenceParts } from '../persistence/conference-parts.js';
import { Conference } from '../persistence/conference.entity.js';
import { Conferences } from '../persistence/conferences.js';
import { Room } from '../persistence/room.entity.js';
import { announceToRegistered } from './announce-change.js';
import { hostFaults } from './check-hosts.js';
import { venueFaults } from './check-place.js';
import { lockForEdit } from './conference-access.js';
import { ConferenceImpact } from './conference-impact.js';
import { planMove, writeMove, type MovedProgramme, type ProgrammeMove } from './programme/move-programme.js';
import { describeConference } from './describe-conference.js';
import { requireCampaign } from './schedule-conference.js';

interface Facts {
  startsAt: Date;
  endsAt: Date;
  timeZone: string;
  registrationOpensAt: Date;
  registrationClosesAt: Date;
  venueId: string | null;
  placeZh: string;
}

const factsOf = (input: EditConferenceDto): Facts => ({
  startsAt: new Date(input.startsAt),
  endsAt: new Date(input.endsAt),
  timeZone: input.timeZone,
  registrationOpensAt: new Date(input.registrationOpensAt),
  registrationClosesAt: new Date(input.registrationClosesAt),
  venueId: input.venueId ?? null,
  placeZh: input.placeZh ?? '',
});

const isTimeMoved = (was: Conference, now: Facts): boolean =>
  was.startsAt.getTime() !== now.startsAt.getTime() ||
  was.endsAt.getTime() !== now.endsAt.getTime() ||
  was.timeZone !== now.timeZone;

const isPlaceMoved = (was: Conference, now: Facts): boolean =>
  was.venueId !== now.venueId || (now.venueId === null && was.placeZh !== now.placeZh);

async function moveOf(
  tx: Transaction,
  was: Conference,
  facts: Facts,
  isMoving: boolean | undefined,
): Promise<ProgrammeMove> {
  const rooms = facts.venueId ? await tx.findBy(Room, { venueId: facts.venueId }) : [];
  const isTimeRight = isTimeMoved(was, facts) && timeFaults(facts).length === 0;
  return {
    times:
      isTimeRight && (isMoving ?? true)
        ? {
            from: { at: was.startsAt, timeZone: was.timeZone },
            to: { at: facts.startsAt, timeZone: facts.timeZone },
          }
        : null,
    roomIds: new Set(rooms.map(({ id }) => id)),
  };
}

/** A session that the new times would leave outside; what is unscheduled cannot be. */
const sessionOutside = (
  { draft, sessions }: MovedProgramme,
  { startsAt, endsAt }: Facts,
): { titleZh: string } | undefined =>
  [
    ...draft.filter((session) => session.startsAt !== null),
    ...sessions.map((session) => ({
      titleZh: session.titleZh,
      startsAt: new Date(session.startsAt),
      endsAt: new Date(session.endsAt),
    })),
  ].find((session) => session.startsAt! < startsAt || session.endsAt! > endsAt);

/** Changes the facts of a conference; one that hurts somebody names them and waits for `confirm`. */
@Injectable()
export class EditConference {
  constructor(
    private readonly transactions: Transactions,
    private readonly impact: ConferenceImpact,
  ) {}

  run(call: Call, id: string, input: EditConferenceDto): Promise<ConferenceView> {
    return this.transactions.run(call, async (tx) => {
      const was = await lockForEdit(tx, call, id, input.version);
      if (input.campaignId !== was.campaignId) await requireCampaign(tx, call, input.campaignId);
      const facts = factsOf(input);
      const isMoved = isTimeMoved(was, facts) || isPlaceMoved(was, facts);
      const moved = isMoved
        ? await planMove(tx, id, await moveOf(tx, was, facts, input.moveProgramme))
        : null;
      const faults = [
        ...timeFaults(facts),
        ...(await hostFaults(tx, input.hosts, (index) => `hosts.${index}.organisationId`)),
        ...(await venueFaults(tx, facts.venueId)),
      ];
      const outside = moved && isTimeMoved(was, facts) && sessionOutside(moved, facts);
      if (outside && faults.length === 0)
        faults.push({
          field: 'endsAt',
          code: 'conferences.session-outside',
          params: { title: outside.titleZh },
        });
      if (faults.length > 0) throw new DomainError('input.invalid', {}, faults);

      const change = {
        ...noChange,
        isTimeMoved: isTimeMoved(was, facts),
        isPlaceMoved: isPlaceMoved(was, facts),
      };
      if (!input.confirm) {
        const impacts = await this.impact.review(tx, (await new Conferences(tx).record(id))!, change);
        if (impacts.length > 0) throw new DomainError('conferences.change-hurts', {}, [], { impacts });
      }

      await tx.update(
        Conference,
        { id },
        {
          ...facts,
          campaignId: input.campaignId,
          titleZh: input.titleZh,
          titleEn: input.titleEn ?? '',
          summaryZh: input.summaryZh ?? '',
          summaryEn: input.summaryEn ?? '',
          placeEn: input.placeEn ?? '',
          searchText: searchText(input.titleZh, input.titleEn),
          version: was.version + 1,
        },
      );
      await new ConferenceParts(tx, id).replaceHosts(input.hosts);
      if (moved) await writeMove(tx, call, was, moved);
      if (change.isTimeMoved || change.isPlaceMoved) await announceToRegistered(tx, was);
      await recordAudit(tx, call, {
        action: 'conference.edited',
        subject: { kind: 'conference', id },
        scopeId: id,
        details: { isTimeMoved: change.isTimeMoved, isPlaceMoved: change.isPlaceMoved },
      });
      return describeConference(tx, call, id);
    });
  }
}
