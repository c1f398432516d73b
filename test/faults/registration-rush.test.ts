import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApp, type RunningApp } from '../support/conference-app.js';
import { freePort } from '../support/ports.js';
import { startConference, type ConferenceProcess } from '../support/processes.js';
import { form, scheduleConference, type TestConference } from '../integration/registration/world.js';

const MINUTE = 60_000;
/** A longer run on request: `KILLS=200 npm run test:faults -- --testPathPatterns registration-rush`. */
const KILLS = Number(process.env.KILLS ?? 5);
const PLACES = 400;
const CALLERS = 24;

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
}, MINUTE);
afterAll(() => app.stop());

/** A conference process that dies and comes back at the same address. */
class Mortal {
  private constructor(
    private readonly port: string,
    private current: ConferenceProcess,
  ) {}

  static async start(): Promise<Mortal> {
    const port = String(await freePort());
    return new Mortal(port, await startConference({ DATABASE_URL: app.database.url, PORT: port }));
  }

  get url(): string {
    return this.current.url;
  }

  async dieAndReturn(): Promise<void> {
    await this.current.kill9();
    this.current = await startConference({ DATABASE_URL: app.database.url, PORT: this.port });
  }

  stop(): Promise<unknown> {
    return this.current.stop();
  }
}

interface Answered {
  n: number;
  registrationId: string;
  state: string;
}

/** As the page does: the same key until there is an answer, at whichever process is alive. */
async function registerSomehow(
  processes: readonly Mortal[],
  { slug, organisationId }: TestConference,
  n: number,
): Promise<Answered> {
  const key = randomUUID();
  for (let tries = 0; ; tries++) {
    const { url } = processes[(n + tries) % processes.length]!;
    const answer = await fetch(`${url}/api/v1/public/conferences/${slug}/registrations`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(form(n, organisationId)),
    }).then(
      async (response) => ({
        status: response.status,
        body: (await response.json()) as Record<string, string>,
      }),
      () => null,
    );
    if (answer?.status === 201)
      return { n, registrationId: answer.body.registrationId!, state: answer.body.state! };
    const mayTryAgain =
      answer === null || ['service.busy', 'request.still-running'].includes(answer.body.code!);
    if (!mayTryAgain) throw new Error(JSON.stringify(answer));
    await sleep(20 + randomInt(80));
  }
}

it(
  `TRUST Places: killed with -9 ${KILLS} times amid a rush on two processes, places taken = confirmed = tickets`,
  async () => {
    const conference = await scheduleConference(app, { 'enterprise-representative': PLACES });
    const processes = [await Mortal.start(), await Mortal.start()];
    let isOver = false;
    let next = 0;
    const answered: Answered[] = [];
    const callers = Array.from({ length: CALLERS }, async () => {
      while (!isOver) answered.push(await registerSomehow(processes, conference, ++next));
    });
    try {
      for (let kill = 0; kill < KILLS; kill++) {
        await sleep(randomInt(300));
        await processes[kill % 2]!.dieAndReturn();
      }
      isOver = true;
      await Promise.all(callers);
      const [found] = await app.database.query(
        `SELECT (SELECT taken FROM place_pools WHERE conference_id = $1) AS taken,
                count(*) FILTER (WHERE state = 'confirmed')::int AS confirmed, count(*)::int AS registered,
                (SELECT count(*)::int FROM tickets WHERE conference_id = $1 AND revoked_at IS NULL) AS tickets,
                (SELECT count(*)::int FROM mails WHERE scope_id = $1) AS mails
         FROM registrations WHERE conference_id = $1`,
        [conference.id],
      );
      const confirmed = answered.filter(({ state }) => state === 'confirmed').length;
      expect(confirmed).toBe(Math.min(PLACES, answered.length));
      expect(found).toEqual({
        taken: confirmed,
        confirmed,
        tickets: confirmed,
        registered: answered.length,
        mails: answered.length,
      });
      expect(new Set(answered.map(({ registrationId }) => registrationId)).size).toBe(answered.length);
    } finally {
      isOver = true;
      await Promise.allSettled(callers);
      for (const one of processes) await one.stop();
    }
  },
  2 * MINUTE + KILLS * 15_000,
);
