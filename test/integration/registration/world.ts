import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { simpleParser, type ParsedMail } from 'mailparser';
import { Client } from 'pg';
import { readSettings } from '#config';
import type { ParticipantType, RegistrationState } from '#contracts/vocabulary';
import { SystemClock, type Clock } from '#platform/clock';
import { SendMails } from '#platform/mail';
import { WorkerModule } from '../../../apps/worker/src/worker.module.js';
import { eventually } from '../../support/children.js';
import { systemCall, type RunningApp } from '../../support/conference-app.js';

const HOUR = 3_600_000;
export const BASE_URL = 'http://zijin.example';

export interface TestConference {
  id: string;
  slug: string;
  campaignId: string;
  organisationId: string;
  startsAt: Date;
  titleZh: string;
  version: number;
}

type Places = Partial<Record<ParticipantType, number>>;
let counted = 0;

/** A published conference a month from now, and an enterprise to register for; made over HTTP. */
export async function scheduleConference(
  app: RunningApp,
  places: Places = { 'enterprise-representative': 10 },
): Promise<TestConference> {
  const { administrator } = app;
  counted += 1;
  const make = async (path: string, body: object) => {
    const answer = await administrator.post(path, body);
    if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const host = await make('/organisations', { nameZh: `测试大学${counted}`, kind: 'university' });
  const firm = await make('/organisations', {
    nameZh: `南京高精轨道交通设备${counted}号有限公司`,
    nameEn: `Nanjing Gaojing Rail ${counted}`,
    kind: 'enterprise',
  });
  const campaign = await make('/campaigns', { nameZh: `紫金行动${counted}`, organiserId: host.id });
  const startsAt = new Date(Math.ceil(Date.now() / HOUR) * HOUR + 30 * 24 * HOUR);
  const titleZh = `校企推进会${counted}`;
  const conference = await make('/conferences', {
    campaignId: campaign.id,
    titleZh,
    titleEn: `School-enterprise conference ${counted}`,
    hostUniversityId: host.id,
    startsAt: startsAt.toISOString(),
    endsAt: new Date(startsAt.getTime() + 4 * HOUR).toISOString(),
    placeZh: '图书馆报告厅',
    placeEn: 'Library hall',
  });
  await setPlaces(app, conference.id, places);
  const published = await make(`/conferences/${conference.id}/transitions`, { to: 'published' });
  const { id, slug, version } = published;
  return { id, slug, version, campaignId: campaign.id, organisationId: firm.id, startsAt, titleZh };
}

export async function setPlaces(
  { administrator }: RunningApp,
  conferenceId: string,
  places: Places,
): Promise<void> {
  const wanted = Object.entries(places).map(([participantType, capacity]) => ({ participantType, capacity }));
  const answer = await administrator.put(`/conferences/${conferenceId}/places`, {
    places: wanted,
    confirm: true,
  });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
}

/** The nth visitor's form, complete and right. */
export const form = (n: number, organisationId: string, changes: object = {}): Record<string, unknown> => ({
  organisationId,
  name: `王${'一二三四五六七八九十'[n % 10]}${'东南西北中'[n % 5]}`,
  mobile: `139${String(n).padStart(8, '0')}`,
  email: `visitor${n}@firm.example`,
  title: '经理',
  consentVersion: '2026-11',
  consent: true,
  ...changes,
});

export interface Registered {
  registrationId: string;
  state: RegistrationState;
  position: number | null;
  token: string;
}

/** The nth visitor registers; must succeed. */
export async function register(
  app: RunningApp,
  { slug, organisationId }: TestConference,
  n: number,
  changes: object = {},
): Promise<Registered> {
  const answer = await app.visitor.post<Registered>(
    `/public/conferences/${slug}/registrations`,
    form(n, organisationId, changes),
  );
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body;
}

/** Somebody else's open transaction that holds what the statement locks. */
export async function holdLock({ database }: RunningApp, sql: string, values: unknown[]) {
  const client = new Client({ connectionString: database.adminUrl });
  await client.connect();
  await client.query('BEGIN');
  await client.query(sql, values);
  return {
    untilSomebodyWaits: () =>
      eventually('somebody waiting for the lock', async () => {
        const waiting = await database.query(
          `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
        );
        return waiting.length > 0 ? true : undefined;
      }),
    async release(): Promise<void> {
      await client.query('COMMIT');
      await client.end();
    },
  };
}

/** The token in a mail's personal link. */
export const linkIn = ({ text }: Pick<ParsedMail, 'text'>): string =>
  new RegExp(`${BASE_URL}/r/([\\w-]+)`).exec(text ?? '')![1]!;

/** The job process's parts, each run by the test and by nothing else. */
export class Worker {
  private constructor(
    private readonly app: RunningApp,
    readonly parts: INestApplicationContext,
  ) {}

  static async start(app: RunningApp): Promise<Worker> {
    const settings = readSettings({
      DATABASE_URL: app.database.url,
      BASE_URL,
      MAIL_FROM: '紫金 <zijin@bureau.example>',
    });
    return new Worker(
      app,
      await NestFactory.createApplicationContext(WorkerModule.with(settings), { logger: ['error'] }),
    );
  }

  stop(): Promise<void> {
    return this.parts.close();
  }

  /** Sends every mail of a conference that is due; each as a mail reader sees it. */
  async sendMails({ id: scopeId }: TestConference, clock: Clock = new SystemClock()): Promise<ParsedMail[]> {
    const due = await this.app.database.query<{ id: string }>(
      `SELECT id FROM mails WHERE state = 'queued' AND scope_id = $1 ORDER BY created_at, id`,
      [scopeId],
    );
    const sender = this.parts.get(SendMails, { strict: false });
    const sent: ParsedMail[] = [];
    for (const { id } of due) {
      await sender.run({ ...systemCall(), clock }, [id]);
      const [mail] = await this.app.database.query<{ source: Buffer | null }>(
        'SELECT source FROM mails WHERE id = $1',
        [id],
      );
      if (mail?.source) sent.push(await simpleParser(mail.source, { skipImageLinks: true }));
    }
    return sent;
  }
}
