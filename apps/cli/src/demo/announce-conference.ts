import type { INestApplicationContext } from '@nestjs/common';
import { EditConference, EditProgramme, MoveConference, ScheduleConference, SetPlaces } from '#conferences';
import { callAt, minutesAfter } from './demo-call.js';
import type { DemoConference } from './demo-conferences.js';
import { demoVenues } from './demo-venues.js';
import type { Ground } from './lay-ground.js';

export interface Announced {
  id: string;
  slug: string;
  startsAt: Date;
  endsAt: Date;
}

/** Schedules a conference, fills in what it needs and publishes it, at the moment `publishedAt`. */
export async function announceConference(
  app: INestApplicationContext,
  ground: Ground,
  plan: DemoConference,
  { startsAt, publishedAt }: { startsAt: Date; publishedAt: Date },
): Promise<Announced> {
  const call = callAt(publishedAt);
  const endsAt = minutesAfter(startsAt, plan.minutes);
  const venue = ground.venues[plan.venue];
  const draft = await app.get(ScheduleConference).run(call, {
    campaignId: ground.campaignId,
    titleZh: plan.titleZh,
    titleEn: plan.titleEn,
    hostUniversityId: ground.named[demoVenues[plan.venue].house],
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    venueId: venue.id,
    isDemo: true,
  });
  const { id, slug } = draft;
  await app.get(EditConference).run(call, id, {
    version: draft.version,
    campaignId: draft.campaignId,
    titleZh: plan.titleZh,
    titleEn: plan.titleEn,
    summaryZh: plan.summaryZh,
    summaryEn: plan.summaryEn,
    venueId: venue.id,
    startsAt: draft.startsAt,
    endsAt: draft.endsAt,
    timeZone: draft.timeZone,
    registrationOpensAt: draft.registrationOpensAt,
    registrationClosesAt: draft.registrationClosesAt,
    hosts: [...draft.hosts, { organisationId: ground.named.xianlin, part: 'co-organiser' }],
  });
  await app.get(EditProgramme).run(call, id, {
    version: 1,
    sessions: plan.programme.map(([kind, from, to, titleZh, titleEn, room, speakers, more]) => ({
      ...more,
      kind,
      titleZh,
      titleEn,
      roomId: venue.roomIds[room],
      startsAt: minutesAfter(startsAt, from).toISOString(),
      endsAt: minutesAfter(startsAt, to).toISOString(),
      speakers: speakers ?? null,
    })),
  });
  const others = draft.places.filter(
    ({ participantType }) => participantType !== 'enterprise-representative',
  );
  await app.get(SetPlaces).run(call, id, {
    places: [{ participantType: 'enterprise-representative', capacity: plan.places }, ...others],
  });
  await app.get(MoveConference).run(call, id, { to: 'published' });
  return { id, slug, startsAt, endsAt };
}
