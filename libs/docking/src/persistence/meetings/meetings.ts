import { In } from 'typeorm';
import type { MeetingOutcome, MeetingState } from '#contracts/docking/meetings';
import type { Transaction } from '#platform/database';
import { openMeetingStates } from '../../domain/meetings/request-states.js';
import type { Busy } from '../../domain/meetings/availability.js';
import type { Taken } from '../../domain/meetings/first-common-place.js';
import type { Span } from '../../domain/meetings/slots.js';
import { MeetingPerson } from './meeting-person.entity.js';
import { Meeting } from './meeting.entity.js';

/** Where a meeting stands, or is to stand. */
export interface Place extends Span {
  tableId: string;
}

/** One that has slot and table: scheduled, held, or waited for in vain. */
export type PlacedMeeting = Meeting & { startsAt: Date; endsAt: Date; tableId: string };

export class Meetings {
  constructor(private readonly tx: Transaction) {}

  find(id: string): Promise<Meeting | null> {
    return this.tx.findOneBy(Meeting, { id });
  }

  byIds(ids: readonly string[]): Promise<Meeting[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.tx.findBy(Meeting, { id: In([...ids]) });
  }

  lock(id: string): Promise<Meeting | null> {
    return this.tx.findOne(Meeting, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Of these, those that have not taken place and are not cancelled, locked in one order for all. */
  lockOpen(ids: readonly string[]): Promise<Meeting[]> {
    return this.tx.find(Meeting, {
      where: { id: In([...ids]), state: In([...openMeetingStates]) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  ofRequest(requestId: string): Promise<Meeting | null> {
    return this.tx.findOneBy(Meeting, { requestId });
  }

  people(ids: readonly string[]): Promise<MeetingPerson[]> {
    return ids.length === 0
      ? Promise.resolve([])
      : this.tx.find(MeetingPerson, { where: { meetingId: In([...ids]) }, order: { side: 'ASC' } });
  }

  /** Who sits at each of these meetings. */
  async sitting(ids: readonly string[]): Promise<Map<string, MeetingPerson[]>> {
    const sitting = new Map<string, MeetingPerson[]>(ids.map((id) => [id, []]));
    for (const person of await this.people(ids)) sitting.get(person.meetingId)?.push(person);
    return sitting;
  }

  async add(meeting: Meeting, people: readonly MeetingPerson[]): Promise<void> {
    await this.tx.insert(Meeting, meeting);
    await this.tx.insert(MeetingPerson, [...people]);
  }

  async change(id: string, changes: Partial<Meeting>): Promise<void> {
    await this.tx.update(Meeting, id, { ...changes, version: () => 'version + 1' });
  }

  /** Time and table go, for the people too; the state is the caller's. */
  async unplace(
    ids: readonly string[],
    state: 'unscheduled' | 'cancelled',
    cancelReason = '',
  ): Promise<void> {
    if (ids.length === 0) return;
    await this.tx.query('UPDATE meeting_people SET starts_at = NULL WHERE meeting_id = ANY($1)', [ids]);
    await this.tx.query(
      `UPDATE meetings SET state = $2, starts_at = NULL, ends_at = NULL, table_id = NULL, is_locked = false,
         cancel_reason = $3, version = version + 1 WHERE id = ANY($1)`,
      [ids, state, cancelReason],
    );
  }

  async place(id: string, { startsAt, endsAt, tableId }: Place): Promise<void> {
    await this.change(id, { state: 'scheduled', startsAt, endsAt, tableId });
    await this.tx.update(MeetingPerson, { meetingId: id }, { startsAt });
  }

  /** Of these meetings, the ones that stay where they are when the timetable is made again. */
  async lockPlaces(ids: readonly string[], locked: readonly string[]): Promise<void> {
    await this.tx.query(
      `UPDATE meetings SET is_locked = id = ANY($2), version = version + 1
       WHERE id = ANY($1) AND is_locked <> (id = ANY($2))`,
      [ids, locked],
    );
  }

  /** What one of its people says of it. */
  async say(
    meetingId: string,
    registrationId: string,
    { outcome, note, at: saidAt }: { outcome: MeetingOutcome; note: string; at: Date },
  ): Promise<void> {
    await this.tx.update(MeetingPerson, { meetingId, registrationId }, { outcome, note, saidAt });
  }

  /** Who of a meeting has no mail of this kind about it. */
  async untoldOf(id: string, template: string): Promise<string[]> {
    const rows: { id: string }[] = await this.tx.query(
      `SELECT p.registration_id AS id FROM meeting_people p WHERE p.meeting_id = $1 AND NOT EXISTS (
         SELECT 1 FROM mails m WHERE m.subject_kind = 'registration' AND m.subject_id = p.registration_id
           AND m.template = $2 AND m.data->>'meetingId' = $1::text)`,
      [id, template],
    );
    return rows.map((row) => row.id);
  }

  /** An organiser's word, or none any more. */
  async overrule(id: string, outcome: MeetingOutcome | null, by: string): Promise<void> {
    await this.change(id, outcome ? { outcome, outcomeSetBy: by } : { outcomeSetBy: null });
  }

  /** Its people are taken for its time as long as it is to come or was held. */
  async seatAgain(id: string): Promise<void> {
    await this.tx.query(
      `UPDATE meeting_people p SET starts_at = CASE WHEN m.state IN ('scheduled','held') THEN m.starts_at END
       FROM meetings m WHERE m.id = p.meeting_id AND m.id = $1`,
      [id],
    );
  }

  /** Meetings of these people that are to come, or to be scheduled. */
  async openOf(registrationIds: readonly string[]): Promise<Meeting[]> {
    if (registrationIds.length === 0) return [];
    return this.tx
      .createQueryBuilder(Meeting, 'm')
      .where(
        `m.state IN (:...states) AND m.id IN (SELECT p.meeting_id FROM meeting_people p WHERE p.registration_id = ANY(:ids))`,
        { states: openMeetingStates, ids: registrationIds },
      )
      .orderBy('m.createdAt')
      .addOrderBy('m.id')
      .getMany();
  }

  /** All a person takes part in, cancelled ones included, the next first. */
  async ofPerson(registrationId: string): Promise<Meeting[]> {
    return this.tx
      .createQueryBuilder(Meeting, 'm')
      .where(
        'm.id IN (SELECT p.meeting_id FROM meeting_people p WHERE p.registration_id = :registrationId)',
        {
          registrationId,
        },
      )
      .orderBy('m.startsAt', 'ASC', 'NULLS LAST')
      .addOrderBy('m.createdAt')
      .getMany();
  }

  /** All that have slot and table, in the order of time; those of one person if asked for. */
  async placed(conferenceId: string, registrationId?: string): Promise<PlacedMeeting[]> {
    const query = this.tx
      .createQueryBuilder(Meeting, 'm')
      .where(`m.conferenceId = :conferenceId AND m.state IN ('scheduled','held','no-show')`, {
        conferenceId,
      });
    if (registrationId)
      query.andWhere(
        'm.id IN (SELECT p.meeting_id FROM meeting_people p WHERE p.registration_id = :registrationId)',
        { registrationId },
      );
    return (await query.orderBy('m.startsAt').addOrderBy('m.id').getMany()) as PlacedMeeting[];
  }

  /** What stands at the conference's tables. */
  taken(conferenceId: string): Promise<Taken[]> {
    return this.tx.query(
      `SELECT table_id AS "tableId", starts_at AS "startsAt", ends_at AS "endsAt" FROM meetings
       WHERE conference_id = $1 AND state IN ('scheduled','held')`,
      [conferenceId],
    );
  }

  /** To be scheduled or scheduled, in the order they were agreed: what a timetable has to place. */
  openAt(conferenceId: string): Promise<Meeting[]> {
    return this.tx.find(Meeting, {
      where: { conferenceId, state: In([...openMeetingStates]) },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
  }

  /** How many meetings to come, or to be scheduled, each of a conference's people has. */
  async loads(conferenceId: string): Promise<Map<string, number>> {
    const rows: { id: string; count: number }[] = await this.tx.query(
      `SELECT p.registration_id AS id, count(*)::int AS count
       FROM meeting_people p JOIN meetings m ON m.id = p.meeting_id
       WHERE m.conference_id = $1 AND m.state IN ('unscheduled','scheduled') GROUP BY 1`,
      [conferenceId],
    );
    return new Map(rows.map(({ id, count }) => [id, count]));
  }

  /** When these people meet somebody, by person. */
  async timesOf(registrationIds: readonly string[]): Promise<Map<string, Busy[]>> {
    const rows: (Span & { id: string })[] = await this.tx.query(
      `SELECT p.registration_id AS id, m.starts_at AS "startsAt", m.ends_at AS "endsAt"
       FROM meeting_people p JOIN meetings m ON m.id = p.meeting_id
       WHERE p.registration_id = ANY($1) AND m.state IN ('scheduled','held')`,
      [registrationIds],
    );
    const times = new Map<string, Busy[]>();
    for (const { id, startsAt, endsAt } of rows)
      times.set(id, [
        ...(times.get(id) ?? []),
        { startsAt, endsAt, reason: 'meets', wordsZh: '', wordsEn: '' },
      ]);
    return times;
  }

  /** Open or held meetings at which both sit. */
  async haveMeeting(one: string, other: string): Promise<boolean> {
    const rows: unknown[] = await this.tx.query(
      `SELECT 1 FROM meetings m JOIN meeting_people a ON a.meeting_id = m.id AND a.registration_id = $1
       JOIN meeting_people b ON b.meeting_id = m.id AND b.registration_id = $2
       WHERE m.state IN ('unscheduled','scheduled','held') LIMIT 1`,
      [one, other],
    );
    return rows.length > 0;
  }

  /** With whom this person has a meeting that was not cancelled and took place or may: its state. */
  async partnersOf(registrationId: string): Promise<Map<string, MeetingState>> {
    const rows: { id: string; state: MeetingState }[] = await this.tx.query(
      `SELECT b.registration_id AS id, m.state FROM meeting_people a
       JOIN meetings m ON m.id = a.meeting_id AND m.state IN ('unscheduled','scheduled','held')
       JOIN meeting_people b ON b.meeting_id = m.id AND b.registration_id <> a.registration_id
       WHERE a.registration_id = $1 ORDER BY m.state DESC`,
      [registrationId],
    );
    // a held or scheduled one counts over one without a slot
    return new Map(rows.map(({ id, state }) => [id, state]));
  }

  /** The one without a slot that both agreed to. */
  async unscheduledOf(one: string, other: string): Promise<Meeting | null> {
    const [row] = (await this.tx.query(
      `SELECT m.id FROM meetings m JOIN meeting_people a ON a.meeting_id = m.id AND a.registration_id = $1
       JOIN meeting_people b ON b.meeting_id = m.id AND b.registration_id = $2
       WHERE m.state = 'unscheduled' ORDER BY m.created_at LIMIT 1`,
      [one, other],
    )) as { id: string }[];
    return row ? this.find(row.id) : null;
  }

  /** That stand in this slot, or stood, at whatever table. */
  startingIn(conferenceId: string, { startsAt, endsAt }: Span): Promise<Meeting[]> {
    return this.tx
      .createQueryBuilder(Meeting, 'm')
      .where(
        `m.conferenceId = :conferenceId AND m.state IN ('scheduled','held','no-show')
         AND m.startsAt < :endsAt AND m.endsAt > :startsAt`,
        { conferenceId, startsAt, endsAt },
      )
      .orderBy('m.id')
      .getMany();
  }

  /** All that have slot and table and are still to come. */
  async scheduled(
    conferenceId: string,
  ): Promise<(Meeting & { tableId: string; startsAt: Date; endsAt: Date })[]> {
    const found = await this.tx.findBy(Meeting, { conferenceId, state: 'scheduled' });
    return found as (Meeting & { tableId: string; startsAt: Date; endsAt: Date })[];
  }
}
