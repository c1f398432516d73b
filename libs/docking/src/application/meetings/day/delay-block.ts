import { Injectable } from '@nestjs/common';
import { requireConference, type ConferenceRecord } from '#conferences';
import { DomainError } from '#contracts/domain-error';
import type { Permission } from '#contracts/permissions';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions, newId, type Transaction } from '#platform/database';
import { overlaps, slotsOf, type Span } from '../../../domain/meetings/slots.js';
import type { DelayDto, DelayPreviewDto } from '../../../http/meetings/day.dto.js';
import type { DayView, DelayCollisionView, DelayPreviewView } from '../../../http/meetings/day.view.js';
import { Grounds } from '../../../persistence/meetings/grounds.js';
import { MeetingBlock } from '../../../persistence/meetings/meeting-block.entity.js';
import type { MeetingPerson } from '../../../persistence/meetings/meeting-person.entity.js';
import { Meetings, type Place } from '../../../persistence/meetings/meetings.js';
import { Moves } from '../../../persistence/meetings/moves.js';
import { People, type Person } from '../../../persistence/meetings/people.js';
import { BusyTimes } from '../busy-times.js';
import { spanView } from '../own-meetings.js';
import { applyPlaces } from '../place-meetings.js';
import { tell } from '../tell.js';
import { ReadDay } from './read-day.js';

const MINUTE_MS = 60_000;

interface Delay {
  block: MeetingBlock;
  byMs: number;
  /** The beginning of the first slot that moves. */
  from: Date;
  /** The end of the last one that began; null when all move. */
  keptUntil: Date | null;
  meetings: (Place & { id: string; isLocked: boolean })[];
  seats: MeetingPerson[];
  people: Person[];
}

/** It began late: the slots of a block that have not begun move by some minutes, and the meetings in them. */
@Injectable()
export class DelayBlock {
  constructor(
    private readonly transactions: Transactions,
    private readonly busyTimes: BusyTimes,
    private readonly readDay: ReadDay,
  ) {}

  /** Changes nothing. */
  async preview(call: Call, id: string, { minutes }: DelayPreviewDto): Promise<DelayPreviewView> {
    const tx = this.transactions.reader;
    const { block, conference } = await blockOf(tx, call, id, 'docking.read');
    const delay = await delayOf(tx, call, block, minutes);
    return {
      meetings: delay.meetings.length,
      people: delay.people.length,
      endsAt: later(block.endsAt, delay.byMs).toISOString(),
      isPastConference: later(block.endsAt, delay.byMs) > conference.endsAt,
      collisions: await this.collisions(tx, conference, delay),
    };
  }

  /** @throws DomainError meetings.delay-collides unless it was confirmed */
  run(call: Call, id: string, { minutes, confirm = false }: DelayDto): Promise<DayView> {
    return this.transactions.run(call, async (tx) => {
      const { block: found, conference } = await blockOf(tx, call, id, 'docking.edit');
      await new Grounds(tx, conference.id).hold();
      const block = await tx.findOneBy(MeetingBlock, { id: found.id });
      if (!block) throw new DomainError('access.not-found');
      const delay = await delayOf(tx, call, block, minutes);
      const isPast = later(block.endsAt, delay.byMs) > conference.endsAt;
      const count = (await this.collisions(tx, conference, delay)).length + (isPast ? 1 : 0);
      if (count > 0 && !confirm) throw new DomainError('meetings.delay-collides', { count });
      await shiftBlock(tx, delay);
      await this.shiftMeetings(tx, delay);
      await new Moves(tx).lapseFrom(conference.id, delay.from, block.endsAt);
      await recordAudit(tx, call, {
        action: 'meeting-block.delayed',
        subject: { kind: 'meeting-block', id },
        scopeId: conference.id,
        details: { minutes, from: delay.from.toISOString(), meetings: delay.meetings.length },
      });
      await tell(tx, call, delay.people, 'docking.meetings-delayed', { minutes });
      return this.readDay.view(tx, call, conference);
    });
  }

  private async shiftMeetings(tx: Transaction, { meetings, byMs }: Delay): Promise<void> {
    await applyPlaces(
      tx,
      meetings.map(({ id, tableId, ...span }) => ({ meetingId: id, tableId, ...shifted(span, byMs) })),
    );
    // whoever is moved away first loses the lock with the place
    const locked = meetings.filter(({ isLocked }) => isLocked).map(({ id }) => id);
    if (locked.length > 0) await new Meetings(tx).lockPlaces(locked, locked);
  }

  /** Who would have something else then that they do not have now. */
  private async collisions(
    tx: Transaction,
    conference: ConferenceRecord,
    { meetings, seats, people, byMs }: Delay,
  ): Promise<DelayCollisionView[]> {
    const busy = await this.busyTimes.of(tx, conference.id, people, { withMeetings: true });
    const moving = new Set(meetings.map(({ startsAt }) => startsAt.getTime()));
    return meetings.flatMap((meeting) =>
      seats
        .filter(({ meetingId }) => meetingId === meeting.id)
        .flatMap(({ registrationId }) =>
          (busy.get(registrationId) ?? [])
            .filter(({ reason, startsAt }) => reason !== 'meets' || !moving.has(startsAt.getTime()))
            .filter((span) => overlaps(span, shifted(meeting, byMs)) && !overlaps(span, meeting))
            .map(({ reason, wordsZh, wordsEn, ...span }) => ({
              meetingId: meeting.id,
              name: people.find(({ id }) => id === registrationId)?.name ?? '',
              reason,
              wordsZh,
              wordsEn,
              ...spanView(span),
            })),
        ),
    );
  }
}

const later = (at: Date, byMs: number): Date => new Date(at.getTime() + byMs);
const shifted = ({ startsAt, endsAt }: Span, byMs: number): Span => ({
  startsAt: later(startsAt, byMs),
  endsAt: later(endsAt, byMs),
});

async function blockOf(
  tx: Transaction,
  call: Call,
  id: string,
  permission: Permission,
): Promise<{ block: MeetingBlock; conference: ConferenceRecord }> {
  const block = await tx.findOneBy(MeetingBlock, { id });
  if (!block) throw new DomainError('access.not-found');
  return { block, conference: await requireConference(tx, call, block.conferenceId, permission) };
}

/** @throws DomainError meetings.block-over, meetings.blocks-overlap */
async function delayOf(tx: Transaction, call: Call, block: MeetingBlock, minutes: number): Promise<Delay> {
  const now = call.clock.now();
  const slots = slotsOf(block);
  const coming = slots.filter(({ startsAt }) => startsAt > now);
  const [first] = coming;
  if (!first) throw new DomainError('meetings.block-over');
  const byMs = minutes * MINUTE_MS;
  const rest = shifted({ startsAt: first.startsAt, endsAt: block.endsAt }, byMs);
  const others = (await new Grounds(tx, block.conferenceId).blocks()).filter(({ id }) => id !== block.id);
  if (others.some((other) => overlaps(other, rest))) throw new DomainError('meetings.blocks-overlap');
  const scheduled = await new Meetings(tx).scheduled(block.conferenceId);
  const meetings = scheduled
    .filter(({ startsAt }) => startsAt >= first.startsAt && startsAt < block.endsAt)
    .map(({ id, startsAt, endsAt, tableId, isLocked }) => ({ id, startsAt, endsAt, tableId, isLocked }));
  const seats = await new Meetings(tx).people(meetings.map(({ id }) => id));
  const people = await new People(tx).byIds(seats.map(({ registrationId }) => registrationId));
  const begun = slots.length - coming.length;
  return {
    block,
    byMs,
    from: first.startsAt,
    keptUntil: begun > 0 ? slots[begun - 1]!.endsAt : null,
    meetings,
    seats,
    people: [...people.values()],
  };
}

/** What has begun stays a block of its own. */
async function shiftBlock(tx: Transaction, { block, byMs, from, keptUntil }: Delay): Promise<void> {
  const rest = shifted({ startsAt: from, endsAt: block.endsAt }, byMs);
  if (!keptUntil) {
    await tx.update(MeetingBlock, block.id, rest);
    return;
  }
  await tx.update(MeetingBlock, block.id, { endsAt: keptUntil });
  await tx.insert(MeetingBlock, { ...block, id: newId(), ...rest });
}
