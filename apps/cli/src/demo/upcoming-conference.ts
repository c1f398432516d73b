import type { INestApplicationContext } from '@nestjs/common';
import type { ParticipantType } from '#contracts/vocabulary';
import { ReadProgramme, SetPlaces, momentOf, placesOf, wallTime } from '#conferences';
import { Transactions } from '#platform/database';
import {
  ImportRegistrations,
  RegisterPublicly,
  SetRules,
  currentPrivacyText,
  type ImportRow,
} from '#registration';
import { announceConference } from './announce-conference.js';
import { Questions } from './ask-questions.js';
import { callAt, minutesAfter } from './demo-call.js';
import { collectItems } from './docking/collect-items.js';
import { upcomingConference } from './demo-conferences.js';
import { draftAChange } from './draft-change.js';
import { inviteWave } from './invite-wave.js';
import type { InventedPeople } from './invented-people.js';
import type { Ground } from './lay-ground.js';
import { meetPeople } from './meet-people.js';
import { prepareSigning } from './signing/prepare-signing.js';
import { planMailings } from './plan-mailings.js';

const ZONE = 'Asia/Shanghai';
const HOUR = 3600_000;
const DAY = 24 * HOUR;

/**
 * Two weeks from now at half past one; a wave of invitations went out the day before yesterday. Ten have registered on the
 * public page, and their tickets go out by mail.
 */
export async function announceUpcomingConference(
  app: INestApplicationContext,
  ground: Ground,
  people: InventedPeople,
  now: Date,
): Promise<void> {
  const today = Math.floor(wallTime(now, ZONE) / DAY) * DAY;
  const startsAt = momentOf(today + 14 * DAY + 13.5 * HOUR, ZONE);
  const publishedAt = new Date(now.getTime() - 3 * DAY);
  const conference = await announceConference(app, ground, upcomingConference, { startsAt, publishedAt });
  const { id, slug } = conference;
  const { sessions } = await app.get(ReadProgramme).draft(callAt(publishedAt), id);
  const open = sessions.filter(({ signUp }) => signUp !== null);
  const questions = await Questions.ask(app, callAt(publishedAt), id);
  await inviteWave(app, id, momentOf(today - 2 * DAY + 10 * HOUR, ZONE), questions);
  for (let index = 0; index < 10; index++) {
    const { name, title, mobile, email } = people.one('enterprise-representative');
    const language = index % 5 === 4 ? 'en' : 'zh';
    await app
      .get(RegisterPublicly)
      .run(
        { ...callAt(minutesAfter(now, -2800 + index * 270), language), actor: { kind: 'visitor' } },
        slug,
        {
          organisationId: ground.enterprises[index * 7],
          name,
          title,
          mobile,
          email,
          language,
          consentVersion: currentPrivacyText.version,
          consent: true,
          sessionIds: index % 3 === 0 ? [] : [open[index % open.length]!.id],
          answers: questions.answered('enterprise-representative', 'public').answers,
        },
      );
  }
  await draftAChange(app, ground, conference, now);
  await collectItems(app, id, people, now);
  await letDecide(app, ground, people, { id, now, questions });
  const themedIds = open.filter(({ startsAt: at }) => at === open[0]!.startsAt).map((session) => session.id);
  await prepareSigning(app, conference, ground, now);
  await meetPeople(app, ground, people, { conference, now, questions, themedIds });
  await planMailings(app, id, now);
}

/** From now on organisers approve enterprises without a title of honour; six wait for that, and two for a place. */
async function letDecide(
  app: INestApplicationContext,
  ground: Ground,
  people: InventedPeople,
  { id: conferenceId, now, questions }: { id: string; now: Date; questions: Questions },
): Promise<void> {
  const call = callAt(minutesAfter(now, -300));
  const places = await placesOf(app.get(Transactions).reader, conferenceId);
  await app.get(SetPlaces).run(call, conferenceId, {
    places: places.map(({ participantType, capacity }) => ({
      participantType,
      capacity: participantType === 'press' ? 2 : capacity,
    })),
  });
  await app.get(SetRules).run(call, conferenceId, [
    {
      participantType: 'enterprise-representative',
      isPublic: true,
      needsApproval: true,
      approvalAfterEdit: true,
      autoApproveInvited: true,
      autoApproveQualifications: ['single-champion', 'little-giant'],
      autoApproveDistricts: [],
      autoApproveDomains: [],
      maxPerOrganisation: 3,
      editUntil: null,
      colleaguesLimit: 5,
    },
  ]);
  const coming = (participantType: ParticipantType, count: number, first: number): ImportRow[] =>
    Array.from({ length: count }, (_, index) => ({
      ...people.one(participantType),
      ...questions.answered(participantType, 'staff'),
      participantType,
      organisationId: ground.enterprises[first + index * 5]!,
      source: 'public',
      registeredAt: minutesAfter(now, -290 + index * 31),
      consentVersion: currentPrivacyText.version,
      awaitsApproval: participantType === 'enterprise-representative',
    }));
  await app.get(ImportRegistrations).run(callAt(now), {
    conferenceId,
    rows: [...coming('enterprise-representative', 6, 3), ...coming('press', 4, 80)],
    notify: false,
  });
}
