import type { INestApplicationContext } from '@nestjs/common';
import { MoveConference, SetPlaces } from '#conferences';
import { CancelRegistration, ConfirmRegistration, OfferPlaces, RegisterAtDesk } from '#registration';
import { announceConference, type Announced } from './announce-conference.js';
import { Questions } from './ask-questions.js';
import { Chance } from './chance.js';
import { checkInPeople, firstPoint, scanOnce } from './check-in-people.js';
import { callAt, minutesAfter, nanjing } from './demo-call.js';
import { mainConference } from './demo-conferences.js';
import { enrolPeople, type Coming } from './enrol-people.js';
import type { InventedPeople } from './invented-people.js';
import type { Ground } from './lay-ground.js';
import { meetBefore } from './meet-before.js';
import { followAgreementsUp } from './signing/follow-agreements-up.js';
import { signOnTheDay } from './signing/sign-on-the-day.js';
import { thankThoseWhoCame } from './plan-mailings.js';

const REPRESENTATIVE = 'enterprise-representative';
const DAY = '2024-01-12';

/**
 * The day of the report: 196 representatives of 180 enterprises stay registered, 183 arrive. In numbers: 196 register
 * for 190 places, so 6 wait; 5 cancel, 4 who wait take their places and one declines; 6 walk in.
 */
export async function holdMainConference(
  app: INestApplicationContext,
  ground: Ground,
  people: InventedPeople,
  now: Date,
): Promise<void> {
  const chance = new Chance(20240112);
  const startsAt = nanjing(DAY, '09:00');
  const since = nanjing('2023-12-20', '09:30');
  const conference = await announceConference(app, ground, mainConference, { startsAt, publishedAt: since });
  const questions = await Questions.ask(app, callAt(since), conference.id);
  const enrolment = { since, people, chance, questions };
  const guests = chooseGuests(ground, chance);
  const ids = await enrolPeople(app, conference, guests.coming, enrolment);
  const others = await enrolPeople(app, conference, otherGuests(ground), enrolment);

  const cancelled = guests.leaving.map((index) => ids[index]!);
  const waiting = ids.slice(-6);
  await changeSeats(app, conference, cancelled, waiting);
  await app.get(MoveConference).run(callAt(nanjing(DAY, '07:30')), conference.id, { to: 'live' });
  const declined = waiting[4]!;
  await app.get(CancelRegistration).run(callAt(nanjing(DAY, '08:45')), declined, '临时有会，不能参加');

  const gone = new Set([...cancelled, declined, waiting[5]!]);
  const confirmed = chance.shuffled(ids.filter((id) => !gone.has(id)));
  await checkInPeople(app, conference, confirmed.slice(0, 177), { late: 9, chance });
  await checkInPeople(app, conference, others.slice(0, 31), { late: 1, chance });
  await walkIn(app, conference, people, guests.walkingIn);
  await meetBefore(app, conference, ground.venues.vocational.roomIds[1]!);
  await signOnTheDay(app, conference, ground);
  await troubleAtTheDoor(app, conference, confirmed, declined);
  await app.get(MoveConference).run(callAt(nanjing(DAY, '17:20')), conference.id, { to: 'concluded' });
  await thankThoseWhoCame(app, conference.id, conference.endsAt);
  await followAgreementsUp(app, conference.id, now);
}

/** Who registers, in order; `leaving` are the numbers of those who cancel. */
function chooseGuests({ named, enterprises }: Ground, chance: Chance) {
  const known = Array.from({ length: 120 }, (_, index) => enterprises[index * 4]!);
  const all = [named.aliyun, named.railway, named.panda, named.land, ...known, ...enterprises.slice(490)];
  const mixed = chance.shuffled(all); // 180
  const [staying, walkingIn] = [mixed.slice(0, 176), mixed.slice(176)];
  const seconds = staying.slice(0, 14); // send two
  const unlucky = [1, 5, 9, 13, 17, 21].map((index) => enterprises[index]!); // come to nothing this time
  const early = chance.shuffled([...staying, ...seconds].slice(0, 185));
  const late = [...staying, ...seconds].slice(185); // 5 of those who wait
  const leaving = [20, 55, 90, 120, 160];
  const coming = [...early];
  leaving.forEach((at, index) => coming.splice(at, 0, unlucky[index]!));
  coming.push(...late.slice(0, 4), unlucky[5]!, late[4]!);
  return {
    coming: coming.map((organisationId, index): Coming => ({
      organisationId,
      participantType: REPRESENTATIVE,
      hasNoEmail: leaving.includes(index) || index >= 190,
    })),
    leaving,
    walkingIn: [...walkingIn, staying[30]!, staying[60]!],
  };
}

const otherGuests = ({ named }: Ground): Coming[] => [
  ...Array.from({ length: 24 }, () => ({
    organisationId: named.vocational,
    participantType: 'researcher' as const,
  })),
  ...Array.from({ length: 5 }, () => ({
    organisationId: named.bureau,
    participantType: 'official' as const,
  })),
  ...Array.from({ length: 3 }, () => ({
    organisationId: named.xianlin,
    participantType: 'official' as const,
  })),
];

/** Five cancel; those who wait longest are offered the places, and four take them. */
async function changeSeats(
  app: INestApplicationContext,
  { id }: Announced,
  cancelled: readonly string[],
  waiting: readonly string[],
): Promise<void> {
  const reasons = ['出差', '会议冲突', '生病', '改派同事', '行程有变'];
  for (const [index, one] of cancelled.entries())
    await app
      .get(CancelRegistration)
      .run(callAt(nanjing('2024-01-10', `1${index}:05`)), one, reasons[index]!);
  await app.get(OfferPlaces).run(callAt(nanjing('2024-01-11', '10:00')), id);
  for (const [index, one] of waiting.slice(0, 4).entries())
    await app.get(ConfirmRegistration).run(callAt(nanjing('2024-01-11', `1${index}:30`)), one);
}

/** The hall has more seats than were given away: the desk lets six more in. */
async function walkIn(
  app: INestApplicationContext,
  conference: Announced,
  people: InventedPeople,
  organisationIds: readonly string[],
): Promise<void> {
  const places = [
    { participantType: REPRESENTATIVE, capacity: 200 },
    { participantType: 'researcher', capacity: 50 },
    { participantType: 'official', capacity: 20 },
    { participantType: 'press', capacity: 10 },
    { participantType: 'staff', capacity: 30 },
  ] as const;
  await app.get(SetPlaces).run(callAt(nanjing(DAY, '08:40')), conference.id, { places: [...places] });
  const pointId = await firstPoint(app, conference);
  for (const [index, organisationId] of organisationIds.entries()) {
    const at = minutesAfter(conference.startsAt, index * 4 - 17);
    const { name, title, mobile } = people.one(REPRESENTATIVE);
    const form = { organisationId, name, title, mobile };
    const registered = await app.get(RegisterAtDesk).run(callAt(at), conference.id, form);
    await scanOnce(app, conference, pointId, registered.id, minutesAfter(at, 1));
  }
}

/** Three come to the door twice, one whose registration was cancelled once. */
async function troubleAtTheDoor(
  app: INestApplicationContext,
  conference: Announced,
  confirmed: readonly string[],
  declined: string,
): Promise<void> {
  const pointId = await firstPoint(app, conference);
  for (const [index, id] of confirmed.slice(0, 3).entries())
    await scanOnce(app, conference, pointId, id, minutesAfter(conference.startsAt, 20 + index * 7));
  await scanOnce(app, conference, pointId, declined, minutesAfter(conference.startsAt, 12));
}
