import type { INestApplicationContext } from '@nestjs/common';
import { momentOf, wallTime } from '#conferences';
import { RegisterPublicly, currentPrivacyText } from '#registration';
import { announceConference } from './announce-conference.js';
import { callAt, minutesAfter } from './demo-call.js';
import { upcomingConference } from './demo-conferences.js';
import type { InventedPeople } from './invented-people.js';
import type { Ground } from './lay-ground.js';

const ZONE = 'Asia/Shanghai';
const HOUR = 3600_000;
const DAY = 24 * HOUR;

/** Two weeks from now at half past one; ten have registered so far, and their tickets go out by mail. */
export async function announceUpcomingConference(
  app: INestApplicationContext,
  ground: Ground,
  people: InventedPeople,
  now: Date,
): Promise<void> {
  const today = Math.floor(wallTime(now, ZONE) / DAY) * DAY;
  const startsAt = momentOf(today + 14 * DAY + 13.5 * HOUR, ZONE);
  const publishedAt = new Date(now.getTime() - 3 * DAY);
  const { slug } = await announceConference(app, ground, upcomingConference, { startsAt, publishedAt });
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
        },
      );
  }
}
