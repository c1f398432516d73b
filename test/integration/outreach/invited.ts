import { makeInvitations } from '../../../libs/outreach/src/application/invitations/make-invitations.js';
import type { Recipient } from '../../../libs/outreach/src/domain/recipient.js';
import { issueToken } from '#platform/tokens';
import { newId } from '#platform/database';
import { systemCall, type Answer, type RunningApp } from '../../support/conference-app.js';
import { form, type TestConference } from '../registration/world.js';

export interface Invited {
  id: string;
  token: string;
  email: string;
  name: string;
}

export interface WaveWish {
  count?: number;
  isLocked?: boolean;
  holdsUntil?: Date | null;
  /** Numbers the addresses, so that two waves have people of their own. */
  from?: number;
}

/** A mailing as the planner hands it over. */
export async function wave(
  { database }: RunningApp,
  { id: conferenceId }: TestConference,
  { isLocked = false, holdsUntil = null }: WaveWish = {},
) {
  const id = newId();
  await database.query(
    `INSERT INTO mailings (id, conference_id, name, purpose, audience, letter, schedule, is_locked, holds_until,
       participant_type, created_at)
     VALUES ($1, $2, '首轮邀请', 'invitation', '{"source":"representatives"}', '{}', '{"kind":"now"}', $3, $4,
       'enterprise-representative', now())`,
    [id, conferenceId, isLocked, holdsUntil],
  );
  return {
    id,
    conferenceId,
    participantType: 'enterprise-representative' as const,
    isLocked,
    holdsUntil,
  };
}

export const recipient = (n: number, { organisationId }: TestConference): Recipient => ({
  kind: 'registrations',
  id: newId(),
  organisationId,
  organisationName: '南京高精轨道交通设备有限公司',
  name: `李${'甲乙丙丁戊己庚辛壬癸'[n % 10]}${'子丑寅卯辰'[n % 5]}`,
  title: '总工程师',
  email: `invited${n}@firm.example`,
  mobile: null,
  language: 'zh',
  participantType: null,
});

/** Invites people as a mailing does, and gives each a link. */
export async function invite(
  app: RunningApp,
  conference: TestConference,
  wish: WaveWish = {},
): Promise<Invited[]> {
  const mailing = await wave(app, conference, wish);
  const { count = 1, from = 1 } = wish;
  return app.transactions.run(systemCall(), async (tx) => {
    const people = await makeInvitations(
      tx,
      systemCall(),
      mailing,
      Array.from({ length: count }, (_, at) => recipient(from + at, conference)),
    );
    const expiresAt = new Date(conference.startsAt.getTime() + 86_400_000);
    const invited: Invited[] = [];
    for (const { id, email, name } of people)
      invited.push({
        id,
        email,
        name,
        token: await issueToken(tx, systemCall(), 'invitation', id, expiresAt),
      });
    return invited;
  });
}

/** The form of the public page as this person fills it in. */
export const invitedForm = (
  { token, name, email }: Invited,
  n: number,
  { organisationId }: TestConference,
  changes: object = {},
): Record<string, unknown> => form(n, organisationId, { token, name, email, ...changes });

export const rowOf = async ({ database }: RunningApp, id: string): Promise<Record<string, unknown>> =>
  (await database.query<Record<string, unknown>>('SELECT * FROM invitations WHERE id = $1', [id]))[0]!;

/** What the page says; must be an answer and no refusal. */
export function page<T>({ status, body }: Answer<T>): T {
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
}

/** Taken places of enterprise representatives, as the pool counts them. */
export async function taken({ database }: RunningApp, { id }: TestConference): Promise<number> {
  const [pool] = await database.query<{ taken: number }>(
    `SELECT taken FROM place_pools WHERE conference_id = $1 AND participant_type = 'enterprise-representative'`,
    [id],
  );
  return pool!.taken;
}

export const inDays = (days: number): Date => new Date(Date.now() + days * 86_400_000);
