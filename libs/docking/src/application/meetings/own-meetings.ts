import type { ConferenceRecord } from '#conferences';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { freeIn, type Busy } from '../../domain/meetings/availability.js';
import { askableTypes } from '../../domain/meetings/may-ask.js';
import { countingStates, isOpenMeeting, quotaLeft } from '../../domain/meetings/request-states.js';
import { ownTimetable } from '../../domain/meetings/own-timetable.js';
import { closingOf, expiryOf, isWindowOpen } from '../../domain/meetings/request-window.js';
import { slotsOfAll, type Span } from '../../domain/meetings/slots.js';
import type {
  BusyView,
  OwnAbsenceView,
  OwnMeetingsView,
  OwnMoveView,
  TimeSpanView,
} from '../../http/meetings/own-meetings.view.js';
import { Grounds } from '../../persistence/meetings/grounds.js';
import type { Meeting } from '../../persistence/meetings/meeting.entity.js';
import { Meetings } from '../../persistence/meetings/meetings.js';
import { Moves } from '../../persistence/meetings/moves.js';
import { Requests } from '../../persistence/meetings/requests.js';
import type { BusyTimes } from './busy-times.js';
import { isPlaced } from './placed-meetings.js';
import { meetingRules } from './meeting-rules.js';
import { ownMeetingViews } from './own-meeting-views.js';
import type { OwnPerson } from './own-person.js';
import { ownRequestViews } from './own-request-views.js';

export const spanView = ({ startsAt, endsAt }: Span): TimeSpanView => ({
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
});

const busyView = (busy: Busy): BusyView => ({ ...busy, ...spanView(busy) });

/** A person's side of the meetings of their conference. */
export async function ownMeetings(
  tx: Transaction,
  call: Call,
  { person, conference }: OwnPerson,
  busyTimes: BusyTimes,
): Promise<OwnMeetingsView> {
  const now = call.clock.now();
  const rules = await meetingRules(tx, conference);
  const grounds = new Grounds(tx, conference.id);
  const requests = await new Requests(tx).ofPerson(person.id);
  const sent = requests.filter(
    ({ fromId, state }) => fromId === person.id && (countingStates as readonly string[]).includes(state),
  );
  const meetings = await new Meetings(tx).ofPerson(person.id);
  const blocks = await grounds.blocks();
  const slots = slotsOfAll(blocks);
  const busy = (await busyTimes.of(tx, conference.id, [person])).get(person.id)!;
  return {
    ...conferenceFacts(conference),
    registrationId: person.id,
    name: person.name,
    isConfirmed: person.state === 'confirmed',
    askableTypes: askableTypes(rules.asks, person.participantType),
    quota: rules.requestQuota,
    left: quotaLeft(rules.requestQuota, sent.length),
    isOpen: isWindowOpen(rules, conference, now),
    opensAt: rules.opensAt?.toISOString() ?? null,
    closesAt: closingOf(rules, conference).toISOString(),
    wouldExpireAt: expiryOf(rules, conference, now).toISOString(),
    requests: await ownRequestViews(tx, person, requests),
    meetings: await ownMeetingViews(tx, person, now, meetings),
    timetable: ownTimetable(slots, meetings.filter(isPlaced), busy).map((line) => ({
      ...spanView(line),
      kind: line.kind,
      meetingId: line.kind === 'meeting' ? line.meeting.id : null,
      busy: line.kind === 'busy' ? busyView(line.busy) : null,
    })),
    moves: await ownMoves(tx, person.id, meetings, now),
    isHere: person.arrivedAt !== null,
    blocks: blocks.map(spanView),
    freeSlots: freeIn(slots, busy).filter(Boolean).length,
    absences: (await grounds.absencesOf([person.id])).map(({ words, by, ...span }): OwnAbsenceView => ({
      ...spanView(span),
      words,
      isFixed: by === 'organiser',
    })),
    busy: busy.filter(({ reason }) => reason !== 'absent').map(busyView),
  };
}

async function ownMoves(
  tx: Transaction,
  personId: string,
  meetings: readonly Meeting[],
  now: Date,
): Promise<OwnMoveView[]> {
  const open = meetings.filter(({ state }) => isOpenMeeting(state)).map(({ id }) => id);
  const moves = await new Moves(tx).proposedOf(open, now);
  return moves.map(({ id, meetingId, why, agreedIds, ...span }) => ({
    id,
    meetingId,
    why,
    hasAgreed: agreedIds.includes(personId),
    ...spanView(span),
  }));
}

const conferenceFacts = ({ slug, titleZh, titleEn, timeZone, startsAt, endsAt }: ConferenceRecord) => ({
  slug,
  titleZh,
  titleEn,
  timeZone,
  ...spanView({ startsAt, endsAt }),
});
