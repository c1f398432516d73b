import type { INestApplicationContext } from '@nestjs/common';
import { MoveConference } from '#conferences';
import { announceConference } from './announce-conference.js';
import { Chance } from './chance.js';
import { checkInPeople } from './check-in-people.js';
import { callAt, minutesAfter, nanjing } from './demo-call.js';
import type { earlierConferences } from './demo-conferences.js';
import { enrolPeople, type Coming } from './enrol-people.js';
import type { InventedPeople } from './invented-people.js';
import type { Ground } from './lay-ground.js';

const DAY = 24 * 60;

/** A conference that is over: one representative of each of its enterprises, a second of every thirtieth. */
export async function holdEarlierConference(
  app: INestApplicationContext,
  ground: Ground,
  people: InventedPeople,
  { day, conference: plan, from, to }: (typeof earlierConferences)[number],
): Promise<void> {
  const chance = new Chance(from + 1);
  const startsAt = nanjing(day, '13:30');
  const since = minutesAfter(startsAt, -24 * DAY);
  const conference = await announceConference(app, ground, plan, { startsAt, publishedAt: since });
  const coming = ground.enterprises.slice(from, to).flatMap((organisationId, index): Coming[] => {
    const one = { organisationId, participantType: 'enterprise-representative' } as const;
    return index % 30 === 29 ? [one, one] : [one];
  });
  const host: Coming = { organisationId: ground.named[plan.venue], participantType: 'researcher' };
  coming.push(...Array.from({ length: 16 }, () => host));

  const ids = await enrolPeople(app, conference, coming, { since, people, chance });
  const move = (state: 'live' | 'concluded', at: Date) =>
    app.get(MoveConference).run(callAt(at), conference.id, { to: state });
  await move('live', minutesAfter(startsAt, -80));
  const arrived = chance.shuffled(ids).slice(0, Math.round(ids.length * 0.94));
  await checkInPeople(app, conference, arrived, { late: 7, chance });
  await move('concluded', minutesAfter(conference.endsAt, 20));
}
