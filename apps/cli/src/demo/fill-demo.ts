import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { earlierConferences } from './demo-conferences.js';
import { openDemoApp } from './demo-app.js';
import { addSignIns, lastSignIn, setSignInPasswords } from './demo-sign-ins.js';
import { holdEarlierConference } from './earlier-conference.js';
import { InventedPeople } from './invented-people.js';
import { layGround } from './lay-ground.js';
import { holdMainConference } from './main-conference.js';
import { announceUpcomingConference } from './upcoming-conference.js';

export type DemoOutcome = 'filled' | 'own';

/** The sign-ins come last: where they are, the demo is whole. */
async function whatIsThere(app: INestApplicationContext): Promise<'nothing' | 'demo' | 'own'> {
  const [found] = (await app.get(DataSource).query(
    `SELECT EXISTS (SELECT FROM users WHERE email = $1) AS "isDemo",
       EXISTS (SELECT FROM users) OR EXISTS (SELECT FROM organisations) OR EXISTS (SELECT FROM campaigns) AS "isFilled"`,
    [lastSignIn],
  )) as { isDemo: boolean; isFilled: boolean }[];
  return found!.isDemo ? 'demo' : found!.isFilled ? 'own' : 'nothing';
}

/**
 * Fills an empty database with what the report of 12 January 2024 tells, through the use cases and on the days it
 * happened. A demo that is there only gets the password; a database with anybody's own data is left alone.
 * `beforeFilling` hears that the database is empty, before the first row.
 */
export async function fillDemo(
  databaseUrl: string,
  password: string,
  onProgress: (text: string) => void,
  beforeFilling?: () => Promise<void> | undefined,
): Promise<DemoOutcome> {
  const app = await openDemoApp(databaseUrl);
  try {
    const now = new Date();
    const there = await whatIsThere(app);
    if (there === 'own') return 'own';
    if (there === 'demo') {
      await setSignInPasswords(app, password, now);
      return 'filled';
    }
    await beforeFilling?.();
    onProgress('organisations, venues and the campaign');
    const ground = await layGround(app);
    const people = new InventedPeople();
    for (const earlier of earlierConferences) {
      onProgress(`the conference of ${earlier.day}`);
      await holdEarlierConference(app, ground, people, earlier);
    }
    onProgress('the conference of 2024-01-12');
    await holdMainConference(app, ground, people, now);
    onProgress('the conference to come');
    await announceUpcomingConference(app, ground, people, now);
    await addSignIns(app, ground.campaignId, password, now);
    return 'filled';
  } finally {
    await app.close();
  }
}
