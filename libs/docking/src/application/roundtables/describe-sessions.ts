import type { Transaction } from '#platform/database';
import { overlaps } from '../../domain/meetings/slots.js';
import type {
  DiscussedItemView,
  DockingSessionFactsView,
  DockingSessionView,
  RoundtableView,
} from '../../http/roundtables/docking-sessions.view.js';
import { Fields } from '../../persistence/items/fields.js';
import { Grounds } from '../../persistence/meetings/grounds.js';
import { Meetings } from '../../persistence/meetings/meetings.js';
import { People, type Person } from '../../persistence/meetings/people.js';
import type { Roundtable } from '../../persistence/roundtables/roundtable.entity.js';
import { Roundtables, type DiscussedItem } from '../../persistence/roundtables/roundtables.js';
import { fieldNames } from '../items/describe-items.js';
import { spanView } from '../meetings/own-meetings.js';
import { partnerView } from '../meetings/partner-view.js';
import { isThemed, type SessionOfDocking } from './docking-sessions.js';

/** What everybody who sees these sessions sees of them. */
export async function sessionFacts(
  tx: Transaction,
  sessions: readonly SessionOfDocking[],
): Promise<DockingSessionFactsView[]> {
  const fields = fieldNames(await new Fields(tx).tree());
  return sessions.map(({ id, fieldId, released, ...span }) => ({
    id,
    titleZh: released.titleZh,
    titleEn: released.titleEn || released.titleZh,
    themeZh: released.themeZh,
    themeEn: released.themeEn || released.themeZh,
    field: (fieldId && fields.get(fieldId)) || null,
    roomZh: released.roomNameZh,
    roomEn: released.roomNameEn || released.roomNameZh,
    ...spanView(span),
  }));
}

const promisingOutcomes: readonly (string | null)[] = ['cooperation-possible', 'agreement-intended'];

/** These sessions, counted. */
export async function sessionViews(
  tx: Transaction,
  conferenceId: string,
  sessions: readonly SessionOfDocking[],
): Promise<DockingSessionView[]> {
  const ids = sessions.map(({ id }) => id);
  const repository = new Roundtables(tx);
  const signUps = await repository.signedUp(ids);
  const roundtables = await repository.of(ids);
  const items = await repository.items(roundtables.map(({ id }) => id));
  const places = new Map((await repository.places(ids)).map((row) => [row.sessionId, row.capacity]));
  const taken = signUps.filter(({ state }) => state === 'taken');
  const registrationIds = taken.map(({ registrationId }) => registrationId);
  const people = await new People(tx).byIds(registrationIds);
  const meets = await new Meetings(tx).timesOf(registrationIds);
  const scheduled = await new Meetings(tx).scheduled(conferenceId);
  const roomOfTable = new Map((await new Grounds(tx, conferenceId).tables()).map((t) => [t.id, t.roomId]));
  const facts = await sessionFacts(tx, sessions);
  return sessions.map((session, at) => {
    const here = taken.filter(({ sessionId }) => sessionId === session.id);
    const tables = roundtables.filter(({ sessionId }) => sessionId === session.id);
    const discussed = items.filter((item) => tables.some(({ id }) => id === item.roundtableId));
    const enterprises = here.flatMap(({ registrationId }) => {
      const person = people.get(registrationId);
      return person?.participantType === 'enterprise-representative' ? [person.organisationId] : [];
    });
    const meetThen = ({ registrationId }: (typeof here)[number]): boolean =>
      meets.get(registrationId)?.some((span) => overlaps(span, session)) ?? false;
    const { roomId } = session.released;
    return {
      ...facts[at]!,
      fieldId: session.fieldId,
      isForMeetings: session.isForMeetings,
      places: places.get(session.id) ?? null,
      signedUp: here.length,
      waiting: signUps.filter(({ sessionId, state }) => sessionId === session.id && state === 'waiting')
        .length,
      enterprises: new Set(enterprises).size,
      roundtables: tables.length,
      seats: tables.reduce((sum, { seats }) => sum + seats, 0),
      seated: here.filter(({ roundtableId }) => roundtableId).length,
      present: here.filter(({ presence }) => presence === 'present').length,
      items: discussed.length,
      noted: discussed.filter(({ outcome, note }) => outcome !== null || note !== '').length,
      promising: discussed.filter(({ outcome }) => promisingOutcomes.includes(outcome)).length,
      meetThen: isThemed(session) ? here.filter(meetThen).length : 0,
      meetingsInRoom: isThemed(session)
        ? scheduled.filter(
            (meeting) => roomId && roomOfTable.get(meeting.tableId) === roomId && overlaps(meeting, session),
          ).length
        : 0,
    };
  });
}

export const discussedItemView = ({
  itemId,
  roundtableId: _,
  isPublic: __,
  notedAt,
  ...item
}: DiscussedItem): DiscussedItemView => ({
  ...item,
  id: itemId,
  notedAt: notedAt?.toISOString() ?? null,
});

/** Who leads tables, as long as they come. */
export async function hostsOfTables(
  tx: Transaction,
  roundtables: readonly Roundtable[],
): Promise<Map<string, Person>> {
  const hosts = await new People(tx).byIds(roundtables.flatMap(({ hostId }) => hostId ?? []));
  return new Map([...hosts].filter(([, { state }]) => state === 'confirmed'));
}

export async function roundtableViews(
  tx: Transaction,
  roundtables: readonly Roundtable[],
): Promise<RoundtableView[]> {
  const hosts = await hostsOfTables(tx, roundtables);
  const items = await new Roundtables(tx).items(roundtables.map(({ id }) => id));
  return roundtables.map((table) => {
    const host = table.hostId ? hosts.get(table.hostId) : undefined;
    return {
      id: table.id,
      number: table.number,
      topicZh: table.topicZh,
      topicEn: table.topicEn,
      host: host ? partnerView(host) : null,
      noteTaker: table.noteTaker,
      seats: table.seats,
      taken: table.taken,
      items: items.filter(({ roundtableId }) => roundtableId === table.id).map(discussedItemView),
      note: table.note,
      notedAt: table.notedAt?.toISOString() ?? null,
      version: table.version,
    };
  });
}
