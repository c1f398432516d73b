import type { INestApplicationContext } from '@nestjs/common';
import type { RequestState } from '#contracts/docking/meetings';
import { SetPlaces, placesOf } from '#conferences';
import {
  KeepBlocks,
  KeepMeetingRules,
  KeepTables,
  PublishTimetable,
  RunTimetable,
  ShowTimetable,
  StartTimetable,
  defaultRules,
  takeOverRequests,
  type AbsenceSaidBefore,
  type RequestMadeBefore,
} from '#docking';
import { Transactions } from '#platform/database';
import type { Announced } from './announce-conference.js';
import type { Questions } from './ask-questions.js';
import { Chance } from './chance.js';
import { callAt, minutesAfter } from './demo-call.js';
import { seatRoundtables } from './docking/seat-roundtables.js';
import { enrolPeople, type Coming } from './enrol-people.js';
import type { InventedPeople } from './invented-people.js';
import type { Ground } from './lay-ground.js';

const HOUR = 3_600_000;
const RESEARCHERS = 60;
const REPRESENTATIVES = 110;
const REQUESTS = 300;
const QUOTA = 8;
const EXPIRY_HOURS = 48;

/** From and to in minutes after the start: beside the themed sessions, and after them. */
const blocks = [
  [100, 160],
  [165, 225],
] as const;
/** Of the venue's second and third room. */
const tables = [
  [1, 20],
  [2, 16],
] as const;

const reasons = [
  '希望了解贵团队在精密减速器寿命试验方面的方法，我们有一条产线可以配合。',
  '我们正在找轴承表面缺陷在线检测的算法伙伴，样本已积累两年。',
  '想谈联合申报新型电池热管理课题的可能。',
  '需要一位材料方向的技术顾问，每月到厂一次。',
  '希望共建学生实习基地，今年可接收十五名研究生。',
  '我们的焊接机器人换线时间太长，想听听柔性夹具的思路。',
  '贵公司在工业软件国产替代上的需求，与我们的求解器很契合。',
  '想介绍一项已完成中试的水处理膜成果，寻找产业化伙伴。',
  '希望讨论设立博士工作站的条件和节奏。',
  '想了解贵单位智能仓储项目的数据开放程度。',
  '我们有一批轨道车辆振动数据，想请教故障诊断模型。',
  '希望谈大模型用于工艺文件检索的试点。',
];
const refusals = ['方向不太一致，抱歉。', '当天下午另有安排。', '建议联系我们研究院的同事。', ''];

const states: readonly (readonly [RequestState, number])[] = [
  ['accepted', 46],
  ['requested', 26],
  ['declined', 14],
  ['expired', 8],
  ['cancelled', 6],
];

/** Sixty researchers and more than a hundred representatives ask one another for meetings at the conference to come. */
export async function meetPeople(
  app: INestApplicationContext,
  ground: Ground,
  people: InventedPeople,
  {
    conference,
    now,
    questions,
    themedIds,
  }: { conference: Announced; now: Date; questions: Questions; themedIds: readonly string[] },
): Promise<void> {
  const call = callAt(minutesAfter(now, -200));
  const chance = new Chance(60_120);
  const { id } = conference;
  const open = await placesOf(app.get(Transactions).reader, id);
  await app.get(SetPlaces).run(call, id, {
    places: open.map(({ participantType, capacity }) => ({
      participantType,
      capacity: participantType === 'researcher' ? RESEARCHERS + 20 : capacity,
    })),
  });
  const since = new Date(now.getTime() - 70 * HOUR);
  // they register until twenty hours before the start: here until an hour ago
  const registering = { ...conference, startsAt: minutesAfter(now, 19 * 60) };
  await enrolPeople(app, registering, coming(ground, themedIds), {
    since,
    people,
    chance,
    questions,
  });
  await arrange(app, ground, conference, now);
  const meeting = await confirmed(app, id);
  const requests = wishes(meeting, { chance, now, startsAt: conference.startsAt });
  const absences = lateComers(meeting.researchers, conference);
  await app.get(Transactions).run(call, (tx) => takeOverRequests(tx, call, id, requests, absences));
  // before the timetable, which keeps out of the themed sessions' way
  await seatRoundtables(app, id, now);
  await publishTimetable(app, id, now);
}

/** Made at one button and published an hour ago; what is agreed since waits for the next version. */
async function publishTimetable(
  app: INestApplicationContext,
  conferenceId: string,
  now: Date,
): Promise<void> {
  const call = callAt(minutesAfter(now, -60));
  const { id } = await app.get(StartTimetable).run(call, conferenceId, { seconds: 10 });
  await app.get(RunTimetable).run(call, id);
  const { version } = await app.get(ShowTimetable).run(call, id);
  await app.get(PublishTimetable).run(call, id, version);
}

/** A hundred of the enterprises sign up for a themed session as well. */
function coming({ named, enterprises }: Ground, themedIds: readonly string[]): Coming[] {
  const houses = [named.nanjing, named.southeast, named.vocational, named.arts];
  return [
    ...Array.from({ length: RESEARCHERS }, (_, index) => ({
      organisationId: houses[index % 10 < 6 ? 0 : (index % 3) + 1]!,
      participantType: 'researcher' as const,
    })),
    ...Array.from({ length: REPRESENTATIVES }, (_, index) => ({
      organisationId: enterprises[100 + index * 4]!,
      participantType: 'enterprise-representative' as const,
      ...(index % 11 < 10 && themedIds.length > 0
        ? { sessionIds: [themedIds[index % themedIds.length]!] }
        : {}),
    })),
  ];
}

/** Rules, two blocks, and tables in two rooms. */
async function arrange(
  app: INestApplicationContext,
  { venues }: Ground,
  { id, startsAt }: Announced,
  now: Date,
): Promise<void> {
  const call = callAt(minutesAfter(now, -3 * 24 * 60 + 60));
  await app.get(KeepMeetingRules).set(call, id, {
    ...defaultRules,
    asks: [...defaultRules.asks, { from: 'official', to: 'enterprise-representative' }],
    requestQuota: QUOTA,
    expiresAfterHours: EXPIRY_HOURS,
    version: 0,
  });
  for (const [from, to] of blocks)
    await app.get(KeepBlocks).add(call, id, {
      startsAt: minutesAfter(startsAt, from).toISOString(),
      endsAt: minutesAfter(startsAt, to).toISOString(),
      slotMinutes: 15,
      pauseMinutes: 5,
    });
  for (const [room, count] of tables)
    await app.get(KeepTables).setRoom(call, id, venues.nanjing.roomIds[room]!, { count });
}

interface Person {
  id: string;
  organisationId: string;
}

async function confirmed(
  app: INestApplicationContext,
  conferenceId: string,
): Promise<{ representatives: Person[]; researchers: Person[] }> {
  const rows: (Person & { type: string })[] = await app.get(Transactions).reader.query(
    `SELECT id, organisation_id AS "organisationId", participant_type AS type FROM registrations
     WHERE conference_id = $1 AND state = 'confirmed' ORDER BY registered_at, id`,
    [conferenceId],
  );
  return {
    representatives: rows.filter(({ type }) => type === 'enterprise-representative'),
    researchers: rows.filter(({ type }) => type === 'researcher'),
  };
}

/** Four in five come from enterprises; some people are asked by many, a few by nobody. */
function wishes(
  { representatives, researchers }: Awaited<ReturnType<typeof confirmed>>,
  { chance, now, startsAt }: { chance: Chance; now: Date; startsAt: Date },
): RequestMadeBefore[] {
  const pairs = new Set<string>();
  const sent = new Map<string, number>();
  const made: RequestMadeBefore[] = [];
  const favoured = <T>(list: readonly T[]): T => list[Math.floor(chance.next() ** 1.7 * list.length * 0.96)]!;
  while (made.length < REQUESTS) {
    const isFromEnterprise = chance.next() < 0.8;
    const from = isFromEnterprise ? chance.of(representatives) : chance.of(researchers);
    const to = isFromEnterprise ? favoured(researchers) : favoured(representatives);
    const pair = [from.id, to.id].sort().join();
    if (pairs.has(pair) || (sent.get(from.id) ?? 0) >= QUOTA) continue;
    pairs.add(pair);
    sent.set(from.id, (sent.get(from.id) ?? 0) + 1);
    made.push(wish(from.id, to.id, { chance, now, startsAt }));
  }
  return made.toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
}

function wish(
  fromId: string,
  toId: string,
  { chance, now, startsAt }: { chance: Chance; now: Date; startsAt: Date },
): RequestMadeBefore {
  const state = chance.weighted(states);
  const [youngest, oldest] = state === 'expired' ? [EXPIRY_HOURS + 1, 66] : [1, EXPIRY_HOURS - 4];
  const hours = youngest + chance.next() * (oldest - youngest);
  const createdAt = new Date(now.getTime() - hours * HOUR);
  const expiresAt = new Date(Math.min(createdAt.getTime() + EXPIRY_HOURS * HOUR, startsAt.getTime()));
  const answeredAt =
    state === 'requested'
      ? null
      : state === 'expired'
        ? expiresAt
        : new Date(createdAt.getTime() + chance.next() * (now.getTime() - createdAt.getTime()));
  const isMust = state === 'accepted' && chance.next() < 0.07;
  return {
    fromId,
    toId,
    reason: chance.of(reasons),
    state,
    isMust,
    weight: chance.weighted([
      [1, 6],
      [3, 2],
      [5, 1],
    ] as const),
    createdAt,
    expiresAt,
    answeredAt,
    answerWords: state === 'declined' ? chance.of(refusals) : '',
  };
}

const lateComers = (researchers: readonly Person[], { startsAt, endsAt }: Announced): AbsenceSaidBefore[] =>
  researchers
    .filter((_, index) => index % 6 === 2)
    .map(({ id: registrationId }, index) =>
      index % 2 === 0
        ? { registrationId, startsAt, endsAt: minutesAfter(startsAt, 130), words: '上午有课，稍晚到' }
        : { registrationId, startsAt: minutesAfter(startsAt, 195), endsAt, words: '赶高铁' },
    );
