import type { Answer, Client, RunningApp } from '../../support/conference-app.js';
import { register, scheduleConference, type Registered, type TestConference } from '../registration/world.js';

const HOUR = 3_600_000;
const MINUTE = 60_000;

/** A body of whatever shape the test goes on to claim. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Body = any;

export interface MeetingsWorld {
  conference: TestConference;
  /** Of the enterprise. */
  representative: Registered;
  colleague: Registered;
  /** Of another enterprise. */
  rival: Registered;
  /** Of one university, all three. */
  researchers: [Registered, Registered, Registered];
}

let people = 1000;

/** One more person at the conference. */
export async function addPerson(
  app: RunningApp,
  conference: TestConference,
  organisationId: string,
  participantType: 'enterprise-representative' | 'researcher',
  changes: object = {},
): Promise<Registered> {
  people += 1;
  return register(app, conference, people, { organisationId, participantType, ...changes });
}

export async function addOrganisation(
  { administrator }: RunningApp,
  nameZh: string,
  kind = 'enterprise',
): Promise<string> {
  return (await administrator.post('/organisations', { nameZh: `${nameZh}${(people += 1)}`, kind })).body.id;
}

/** Two enterprises and a university with people, at a conference a month from now. */
export async function arrangeWorld(app: RunningApp): Promise<MeetingsWorld> {
  const conference = await scheduleConference(app, { 'enterprise-representative': 500, researcher: 500 });
  await openToResearchers(app, conference);
  const university = await addOrganisation(app, '东南大学', 'university');
  const other = await addOrganisation(app, '江宁智能制造公司');
  const add = (organisationId: string, type: 'enterprise-representative' | 'researcher', changes = {}) =>
    addPerson(app, conference, organisationId, type, changes);
  return {
    conference,
    representative: await add(conference.organisationId, 'enterprise-representative', { name: '钱企业' }),
    colleague: await add(conference.organisationId, 'enterprise-representative', { name: '孙同事' }),
    rival: await add(other, 'enterprise-representative', { name: '李对手' }),
    researchers: [
      await add(university, 'researcher', { name: '周教授' }),
      await add(university, 'researcher', { name: '吴博士' }),
      await add(university, 'researcher', { name: '郑研究员' }),
    ],
  };
}

/** They register on the public page too. */
export async function openToResearchers({ database }: RunningApp, { id }: TestConference): Promise<void> {
  await database.query(
    `INSERT INTO registration_rules (conference_id, participant_type, is_public, needs_approval, approval_after_edit,
       auto_approve_invited, auto_approve_qualifications, auto_approve_districts, auto_approve_domains, colleagues_limit)
     VALUES ($1, 'researcher', true, false, false, true, '{}', '{}', '{}', 5)`,
    [id],
  );
}

export const rules = (changes: object = {}): Record<string, unknown> => ({
  version: 0,
  asks: [
    { from: 'enterprise-representative', to: 'researcher' },
    { from: 'researcher', to: 'enterprise-representative' },
  ],
  requestQuota: 8,
  expiresAfterHours: 72,
  walkMinutes: 5,
  isFair: false,
  ...changes,
});

/** What a personal link can do about meetings, by its token. */
export const meetingsOf = (visitor: Client, { token }: Pick<Registered, 'token'>) => {
  const send = (path: string, more: object = {}): Promise<Answer<Body>> =>
    visitor.post<Body>(`/public/meetings/${path}`, { token, ...more });
  return {
    open: () => send('open'),
    people: (query: object = {}) => send('people', query),
    ask: (to: Pick<Registered, 'registrationId'>, more: object = {}) =>
      send('requests', { toId: to.registrationId, reason: '想了解高精度轴承的检测方法', ...more }),
    accept: (requestId: string, words?: string) => send('requests/accept', { requestId, words }),
    decline: (requestId: string, words?: string) => send('requests/decline', { requestId, words }),
    cancel: (requestId: string, words?: string) => send('requests/cancel', { requestId, words }),
    colleagues: (requestId: string) => send('requests/colleagues', { requestId }),
    passOn: (requestId: string, colleague: Pick<Registered, 'registrationId'>, words?: string) =>
      send('requests/pass-on', { requestId, colleagueId: colleague.registrationId, words }),
    cancelMeeting: (meetingId: string, reason = '临时有事') => send('cancel', { meetingId, reason }),
    outcome: (meetingId: string, outcome: string, note?: string) =>
      send('outcome', { meetingId, outcome, note }),
    followUp: (meetingId: string, more: object) => send('follow-up', { meetingId, ...more }),
    freeNow: () => send('free-now'),
    askNow: (to: Pick<Registered, 'registrationId'>) => send('ask-now', { toId: to.registrationId }),
    answerMove: (moveId: string, isAgreed: boolean) => send('moves/answer', { moveId, isAgreed }),
    absences: (absences: object[]) => send('absences', { absences }),
  };
};

/** The id of the only, or the newest, request on somebody's page. */
export const newestRequest = async (visitor: Client, person: Registered): Promise<string> =>
  (await meetingsOf(visitor, person).open()).body.requests[0].id;

/** They ask, the other accepts; the meeting's id. */
export async function agree(visitor: Client, from: Registered, to: Registered): Promise<string> {
  const asked = await meetingsOf(visitor, from).ask(to);
  if (asked.status !== 201) throw new Error(JSON.stringify(asked.body));
  const accepted = await meetingsOf(visitor, to).accept(await newestRequest(visitor, to));
  if (accepted.status !== 200) throw new Error(JSON.stringify(accepted.body));
  return accepted.body.meetings.find((each: Body) => each.people[0].registrationId === from.registrationId)
    .id;
}

/** Half past ten on the day, as hours after the conference's start. */
export const at = ({ startsAt }: TestConference, hours: number, minutes = 0): string =>
  new Date(startsAt.getTime() + hours * HOUR + minutes * MINUTE).toISOString();

/** A block of an hour, three slots of 15 minutes with 5 between. */
export async function addBlock(
  { administrator }: RunningApp,
  conference: TestConference,
  from = 1,
): Promise<Body> {
  const answer = await administrator.post(`/conferences/${conference.id}/meeting-blocks`, {
    startsAt: at(conference, from),
    endsAt: at(conference, from + 1),
    slotMinutes: 15,
    pauseMinutes: 5,
  });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body;
}

/** A venue with a room for the conference, and tables in it. */
export async function addTables(
  app: RunningApp,
  { id }: TestConference,
  count: number,
): Promise<{ roomId: string; tables: Body[] }> {
  const [venue] = await app.database.query<{ id: string }>(
    `INSERT INTO venues (id, name_zh, name_en, address_zh, address_en, search_text, created_at, version)
     VALUES (gen_random_uuid(), '图书馆', 'Library', '', '', '', now(), 1) RETURNING id`,
  );
  const [room] = await app.database.query<{ id: string }>(
    `INSERT INTO rooms (id, venue_id, name_zh, name_en, position) VALUES (gen_random_uuid(), $1, '一号厅', 'Hall 1', 1)
     RETURNING id`,
    [venue!.id],
  );
  await app.database.query('UPDATE conferences SET venue_id = $2 WHERE id = $1', [id, venue!.id]);
  const answer = await app.administrator.put(`/conferences/${id}/meeting-tables/rooms/${room!.id}`, {
    count,
  });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return { roomId: room!.id, tables: answer.body.rooms[0].tables };
}

/** Makes it this moment of the conference now: its times, blocks, meetings and absences move. */
export async function makeItNow(
  { database }: RunningApp,
  { id, startsAt }: TestConference,
  moment: string,
): Promise<void> {
  // from where the conference stands now: it may have been moved before
  const [row] = await database.query<{ starts_at: Date }>('SELECT starts_at FROM conferences WHERE id = $1', [
    id,
  ]);
  const sinceStart = Date.parse(moment) - startsAt.getTime();
  const by = Date.now() - (row!.starts_at.getTime() + sinceStart);
  const shift = `$2 * interval '1 millisecond'`;
  for (const [table, columns, where] of [
    ['conferences', ['starts_at', 'ends_at', 'registration_opens_at', 'registration_closes_at'], 'id = $1'],
    ['meeting_blocks', ['starts_at', 'ends_at'], 'conference_id = $1'],
    ['meetings', ['starts_at', 'ends_at'], 'conference_id = $1'],
    [
      'meeting_people',
      ['starts_at'],
      'meeting_id IN (SELECT m.id FROM meetings m WHERE m.conference_id = $1)',
    ],
    [
      'meeting_absences',
      ['starts_at', 'ends_at'],
      'registration_id IN (SELECT r.id FROM registrations r WHERE r.conference_id = $1)',
    ],
  ] as const)
    await database.query(
      `UPDATE ${table} SET ${columns.map((column) => `${column} = ${column} + ${shift}`).join(', ')} WHERE ${where}`,
      [id, by],
    );
}

/** An organiser's meeting of the two in the first slot that suits both. */
export async function quickMeeting(
  { administrator }: RunningApp,
  { id }: TestConference,
  one: Registered,
  other: Registered,
): Promise<Body> {
  const pair = { oneId: one.registrationId, otherId: other.registrationId };
  const { place } = (await administrator.post<Body>(`/conferences/${id}/meetings/proposal`, pair)).body;
  const made = await administrator.post(`/conferences/${id}/meetings`, {
    ...pair,
    startsAt: place.startsAt,
    tableId: place.tableId,
  });
  if (made.status !== 201) throw new Error(JSON.stringify(made.body));
  return made.body;
}
