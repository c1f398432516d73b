import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { overlaps } from '../../domain/meetings/slots.js';
import type {
  MeetingThenView,
  OwnDockingSessionsView,
} from '../../http/roundtables/own-docking-sessions.view.js';
import { Meetings } from '../../persistence/meetings/meetings.js';
import { Roundtables } from '../../persistence/roundtables/roundtables.js';
import { ownMeetingViews } from '../meetings/own-meeting-views.js';
import type { OwnPerson } from '../meetings/own-person.js';
import { hostsOfTables, sessionFacts } from './describe-sessions.js';
import { dockingSessions, isThemed, type SessionOfDocking } from './docking-sessions.js';

/** The themed sessions that concern a person: those they may sign up for, and those they did. */
export async function sessionsFor(
  tx: Transaction,
  { person, conference }: OwnPerson,
): Promise<SessionOfDocking[]> {
  const signUps = await new Roundtables(tx).signUpsOf(person.id);
  return (await dockingSessions(tx, conference.id)).filter((session) => {
    const types = session.released.signUp?.participantTypes ?? [];
    const isForThem = types.length === 0 || types.includes(person.participantType);
    return isThemed(session) && (isForThem || signUps.some(({ sessionId }) => sessionId === session.id));
  });
}

/** Meetings of this person at the time of a session. */
export async function meetingsThen(
  tx: Transaction,
  call: Call,
  { person }: OwnPerson,
  session: SessionOfDocking,
): Promise<MeetingThenView[]> {
  const meetings = (await new Meetings(tx).ofPerson(person.id)).filter(
    ({ state, startsAt, endsAt }) =>
      state === 'scheduled' && startsAt && endsAt && overlaps({ startsAt, endsAt }, session),
  );
  return (await ownMeetingViews(tx, person, call.clock.now(), meetings)).map(
    ({ startsAt, endsAt, people }) => ({
      startsAt: startsAt!,
      endsAt: endsAt!,
      names: people.map(({ name }) => name),
    }),
  );
}

/** A person's side of the docking sessions of their conference. */
export async function ownDockingSessions(
  tx: Transaction,
  call: Call,
  own: OwnPerson,
): Promise<OwnDockingSessionsView> {
  const { person, conference } = own;
  const sessions = await sessionsFor(tx, own);
  const ids = sessions.map(({ id }) => id);
  const repository = new Roundtables(tx);
  const signUps = new Map((await repository.signUpsOf(person.id)).map((row) => [row.sessionId, row]));
  const places = new Map((await repository.places(ids)).map((row) => [row.sessionId, row]));
  const roundtables = await repository.of(ids);
  const hosts = await hostsOfTables(tx, roundtables);
  const items = await repository.items(roundtables.map(({ id }) => id));
  const facts = await sessionFacts(tx, sessions);
  const views: OwnDockingSessionsView['sessions'] = [];
  for (const [at, session] of sessions.entries()) {
    const place = places.get(session.id);
    const signUp = signUps.get(session.id);
    views.push({
      ...facts[at]!,
      isOpen: place !== undefined && !place.isClosed && session.endsAt > call.clock.now(),
      left: place ? place.capacity - place.taken : 0,
      state: signUp?.state ?? null,
      position: signUp?.position ?? null,
      roundtableId: signUp?.roundtableId ?? null,
      wishId: signUp?.wishId ?? null,
      roundtables: roundtables
        .filter(({ sessionId }) => sessionId === session.id)
        .map((table) => {
          const host = table.hostId ? hosts.get(table.hostId) : undefined;
          return {
            id: table.id,
            number: table.number,
            topicZh: table.topicZh,
            topicEn: table.topicEn || table.topicZh,
            hostName: host?.name ?? null,
            hostOrganisationZh: host?.organisationZh ?? null,
            hostOrganisationEn: host?.organisationEn ?? null,
            left: table.seats - table.taken,
            items: items
              .filter(({ roundtableId, isPublic }) => roundtableId === table.id && isPublic)
              .map(({ itemId, titleZh, titleEn }) => ({ id: itemId, titleZh, titleEn })),
          };
        }),
      meetings: await meetingsThen(tx, call, own, session),
    });
  }
  return {
    slug: conference.slug,
    titleZh: conference.titleZh,
    titleEn: conference.titleEn,
    timeZone: conference.timeZone,
    isConfirmed: person.state === 'confirmed',
    sessions: views,
  };
}
