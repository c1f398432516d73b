import type { Client, House } from './house.js';

export interface Plan {
  campaignId: string;
  agencyId: string;
  universityId: string;
  venueId: string;
  roomIds: string[];
}

const DAY = 24 * 3600_000;

/** Nine o'clock in Nanjing, so many days from now. */
export function nineOClock(days: number): Date {
  const day = new Date(Date.now() + days * DAY);
  return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate(), 1));
}

export const hoursAfter = (moment: Date, hours: number): string =>
  new Date(moment.getTime() + hours * 3600_000).toISOString();

/** A campaign with its organiser, a university and a venue with three rooms. */
export async function layPlan(house: House): Promise<Plan> {
  const agencyId = await house.organisation('agency', '南京市工业和信息化局', 'Nanjing Bureau of Industry');
  const universityId = await house.organisation('university', '南京工业职业技术大学', 'NUIT');
  const campaign = await house.admin.post('/campaigns', {
    nameZh: '“千校万企”紫金行动',
    nameEn: 'Zijin Action',
    organiserId: agencyId,
  });
  const venue = await house.admin.post('/venues', {
    nameZh: '仙林校区',
    nameEn: 'Xianlin campus',
    addressZh: '南京市栖霞区羊山北路1号',
    organisationId: universityId,
    rooms: [
      { nameZh: '报告厅', nameEn: 'Lecture hall', seats: 300 },
      { nameZh: '会议室一', nameEn: 'Room 1', seats: 40 },
      { nameZh: '会议室二' },
    ],
  });
  return {
    campaignId: campaign.body.id,
    agencyId,
    universityId,
    venueId: venue.body.id,
    roomIds: venue.body.rooms.map(({ id }: { id: string }) => id),
  };
}

/** A draft by the five things that are asked. */
export async function draft(client: Client, plan: Plan, startsAt = nineOClock(20), more: object = {}) {
  const answer = await client.post('/conferences', {
    campaignId: plan.campaignId,
    titleZh: '校企协同创新推进会',
    hostUniversityId: plan.universityId,
    startsAt: startsAt.toISOString(),
    endsAt: hoursAfter(startsAt, 8),
    venueId: plan.venueId,
    ...more,
  });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body;
}

export async function published(client: Client, plan: Plan, startsAt?: Date, more: object = {}) {
  const { id } = await draft(client, plan, startsAt, more);
  return (await client.post(`/conferences/${id}/transitions`, { to: 'published' })).body;
}

/** The facts of a conference as a PUT wants them. */
export const factsOf = (
  conference: Record<string, unknown> & { venue: { id: string } | null; hosts: unknown },
) => ({
  version: conference.version,
  campaignId: conference.campaignId,
  titleZh: conference.titleZh,
  titleEn: conference.titleEn,
  summaryZh: conference.summaryZh,
  summaryEn: conference.summaryEn,
  venueId: conference.venue?.id ?? null,
  placeZh: conference.placeZh,
  placeEn: conference.placeEn,
  startsAt: conference.startsAt,
  endsAt: conference.endsAt,
  timeZone: conference.timeZone,
  registrationOpensAt: conference.registrationOpensAt,
  registrationClosesAt: conference.registrationClosesAt,
  hosts: (conference.hosts as { organisationId: string; part: string }[]).map(({ organisationId, part }) => ({
    organisationId,
    part,
  })),
});

/** As registration's trigger would, for a conference nobody has registered for yet. */
export const takePlaces = (house: House, conferenceId: string, taken: number): Promise<unknown> =>
  house.database.query(
    `UPDATE place_pools SET taken = $2
     WHERE conference_id = $1 AND participant_type = 'enterprise-representative'`,
    [conferenceId, taken],
  );

export const jobsOf = async (house: House, conferenceId: string): Promise<string[]> =>
  (
    await house.database.query<{ job: string }>(
      `SELECT job FROM outbox WHERE payload->>'conferenceId' = $1 ORDER BY created_at`,
      [conferenceId],
    )
  ).map(({ job }) => job);
