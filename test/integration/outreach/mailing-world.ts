import type { AudienceDefinition } from '#contracts/outreach/audience';
import type { MailingPurpose, Schedule } from '#contracts/outreach/mailing';
import { SetClock } from '#platform/clock';
import { MailingsRound } from '../../../libs/outreach/src/jobs/mailings.round.js';
import type { Client, RunningApp } from '../../support/conference-app.js';
import type { TestConference, Worker } from '../registration/world.js';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** A letter that says something in both languages. */
export const letter = {
  zh: {
    subject: '提醒：{{conference}}',
    greeting: '{{name}}您好',
    blocks: [{ kind: 'paragraph', text: '请准时到场。' }],
    closing: '',
  },
  en: {
    subject: 'Reminder: {{conference}}',
    greeting: 'Dear {{name}}',
    blocks: [{ kind: 'paragraph', text: 'Please be on time.' }],
    closing: '',
  },
};

export interface Wish {
  purpose?: MailingPurpose;
  name?: string;
  audience?: AudienceDefinition;
  schedule?: Schedule;
  quietFrom?: string | null;
  quietUntil?: string | null;
  goodForHours?: number;
}

const must = <Body>({ status, body }: { status: number; body: Body }): Body => {
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
};

/** A written draft, made as the console makes it. */
export async function draft(client: Client, { id }: { id: string }, wish: Wish = {}) {
  const base = `/conferences/${id}/mailings`;
  const { name = '提醒', purpose = 'reminder', ...rest } = wish;
  const made = must(await client.post(base, { name, purpose }));
  return must(await client.put(`${base}/${made.id}`, { ...written(made), letter, ...rest }));
}

/** The parts of a mailing that are sent back when it is edited. */
export function written(mailing: Record<string, unknown>): Record<string, unknown> {
  const parts =
    'version name purpose audience letter schedule delivery senderName replyTo attachments quietFrom quietUntil goodForHours participantType isLocked holdsUntil surveyId';
  return Object.fromEntries(parts.split(' ').map((part) => [part, mailing[part]]));
}

export async function scheduled(client: Client, conference: { id: string }, wish: Wish = {}) {
  const { id } = await draft(client, conference, wish);
  return must(await client.post(`/conferences/${conference.id}/mailings/${id}/schedule`));
}

/** To whom the mailing has become a mail, and how often. */
export async function mailsOf({ database }: RunningApp, mailingId: string): Promise<Map<string, number>> {
  const rows = await database.query<{ id: string; count: number }>(
    'SELECT subject_id AS id, count(*)::int AS count FROM mails WHERE batch_id = $1 GROUP BY 1',
    [mailingId],
  );
  return new Map(rows.map(({ id, count }) => [id, count]));
}

export async function skippedOf(
  { database }: RunningApp,
  mailingId: string,
): Promise<Record<string, number>> {
  const rows = await database.query<{ reason: string; count: number }>(
    `SELECT skip_reason AS reason, count(*)::int AS count FROM planned_mails
     WHERE mailing_id = $1 AND state = 'skipped' GROUP BY 1`,
    [mailingId],
  );
  return Object.fromEntries(rows.map(({ reason, count }) => [reason, count]));
}

/** One worker's look at the tables at this moment: plans, follows, sends, finishes. */
export async function lookAt(worker: Worker, at: Date): Promise<number> {
  const round = worker.parts.get(MailingsRound, { strict: false });
  const clock = new SetClock(at);
  await round.plan(clock);
  return round.run(clock);
}

export const before = ({ startsAt }: TestConference, ms: number): Date => new Date(startsAt.getTime() - ms);
