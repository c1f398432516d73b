import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import { checkTimetable } from '#timetable';
import { slotsOfAll } from '../../domain/meetings/slots.js';
import { hasBegun, movedMeanwhile, placement, problemOf, slotId } from '../../domain/timetable/problem-of.js';
import type { TimetableSummaryView } from '../../http/timetable/timetable.view.js';
import { Grounds } from '../../persistence/meetings/grounds.js';
import { Meetings } from '../../persistence/meetings/meetings.js';
import { MeetingTable } from '../../persistence/meetings/meeting-table.entity.js';
import { People } from '../../persistence/meetings/people.js';
import type { Timetable } from '../../persistence/meetings/timetable.entity.js';
import { BusyTimes } from '../meetings/busy-times.js';
import { applyPlaces, type MeetingPlace, type MovedMeeting } from '../meetings/place-meetings.js';
import { tellEach } from '../meetings/tell.js';
import { requireTimetable } from './keep-timetables.js';
import { timetableGround } from './timetable-ground.js';
import { timetableSummary } from './timetable-views.js';

/** A version becomes the one that holds: meetings get their slots and tables, and everybody concerned is told once. */
@Injectable()
export class PublishTimetable {
  constructor(
    private readonly transactions: Transactions,
    private readonly busyTimes: BusyTimes,
  ) {}

  /**
   * Meetings that have begun since stay where they are, those cancelled since are left out, those agreed since keep the
   * place they have.
   * @throws DomainError timetable.is-not-provisional, record.changed-meanwhile, timetable.is-outdated when places do not
   * hold any more
   */
  run(call: Call, id: string, known: number): Promise<TimetableSummaryView> {
    return this.transactions.run(call, async (tx) => {
      const { version, timetables } = await requireTimetable(tx, call, id, 'docking.edit');
      if (version.state !== 'provisional') throw new DomainError('timetable.is-not-provisional');
      if (version.version !== known) throw new DomainError('record.changed-meanwhile');
      const { conferenceId } = version;
      await new Grounds(tx, conferenceId).hold();
      const { places, unplaced } = await this.asItHolds(tx, call, version);
      const before = await timetables.published();
      if (before) await timetables.change(before.id, { state: 'superseded' });
      const moved = await applyPlaces(tx, places, unplaced);
      await new Meetings(tx).lockPlaces(
        places.map(({ meetingId }) => meetingId),
        version.pieces.filter(({ isLocked }) => isLocked).map(({ meetingId }) => meetingId),
      );
      for (const tableId of version.lostTables)
        await tx.update(MeetingTable, { id: tableId, conferenceId }, { closedAt: call.clock.now() });
      await timetables.change(id, { state: 'published', publishedAt: call.clock.now() });
      await recordAudit(tx, call, {
        action: 'timetable.published',
        subject: { kind: 'timetable', id },
        scopeId: conferenceId,
        details: { number: version.number, moved: moved.length, unplaced: unplaced.length },
      });
      await tellConcerned(tx, call, moved);
      return timetableSummary((await timetables.find(id))!);
    });
  }

  /** Its places checked against what is there now; nothing that breaks a rule is published. */
  private async asItHolds(
    tx: Transaction,
    call: Call,
    version: Timetable,
  ): Promise<{ places: MeetingPlace[]; unplaced: string[] }> {
    const { ground } = await timetableGround(tx, call, version.conferenceId, this.busyTimes);
    const { pieces, lostTables } = version;
    const problem = problemOf(ground, { mode: 'anew', pieces: [], lostTables });
    const open = new Map(ground.meetings.map((meeting) => [meeting.id, meeting]));
    const chosen = pieces.filter(({ meetingId }) => {
      const meeting = open.get(meetingId);
      return meeting !== undefined && !hasBegun(meeting, ground.now);
    });
    const chosenIds = new Set(chosen.map(({ meetingId }) => meetingId));
    const leaving = new Set(version.unplaced.map(({ meetingId }) => meetingId));
    const agreedSince = (problem.published ?? []).filter(
      ({ meeting }) => !chosenIds.has(meeting) && !leaving.has(meeting),
    );
    const unlocked = { ...problem, meetings: problem.meetings.map(({ lock: _, ...meeting }) => meeting) };
    const { faults } = checkTimetable(unlocked, [...chosen.map(placement), ...agreedSince]);
    const movedSince = movedMeanwhile(ground.meetings, version);
    const broken = faults.length + movedSince.length;
    if (broken > 0) throw new DomainError('timetable.is-outdated', { count: broken });
    const slots = new Map(
      slotsOfAll(await new Grounds(tx, version.conferenceId).blocks()).map((slot) => [slotId(slot), slot]),
    );
    return {
      places: chosen.map(({ meetingId, slot, tableId }) => ({ meetingId, tableId, ...slots.get(slot)! })),
      unplaced: problem.meetings.map(({ id }) => id).filter((id) => leaving.has(id) && !chosenIds.has(id)),
    };
  }
}

/** Everybody who sits at a meeting that moved hears of all of them in one mail. */
async function tellConcerned(tx: Transaction, call: Call, moved: readonly MovedMeeting[]): Promise<void> {
  const seats = await new Meetings(tx).people(moved.map(({ meetingId }) => meetingId));
  const people = await new People(tx).byIds(seats.map(({ registrationId }) => registrationId));
  const readers = [...people.values()].map((person) => {
    const own = new Set(
      seats.filter(({ registrationId }) => registrationId === person.id).map(({ meetingId }) => meetingId),
    );
    return { person, about: { changes: moved.filter(({ meetingId }) => own.has(meetingId)).map(changeOf) } };
  });
  await tellEach(tx, call, 'docking.timetable-published', readers);
}

const changeOf = ({ meetingId, from }: MovedMeeting) => ({
  meetingId,
  from: from && { startsAt: from.startsAt.toISOString(), tableId: from.tableId },
});
