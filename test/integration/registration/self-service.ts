import type { Answer, Client, RunningApp } from '../../support/conference-app.js';
import { type Registered, type TestConference } from './world.js';

const HOUR = 3_600_000;
export const TYPE = 'enterprise-representative';

/** The rule of enterprise representatives; what is not named is as by default. */
export async function setRule(
  { database }: RunningApp,
  { id }: TestConference,
  rule: RuleWish,
): Promise<void> {
  await database.query('DELETE FROM registration_rules WHERE conference_id = $1', [id]);
  await database.query(
    `INSERT INTO registration_rules (conference_id, participant_type, is_public, needs_approval, approval_after_edit,
       auto_approve_invited, auto_approve_qualifications, auto_approve_districts, auto_approve_domains,
       max_per_organisation, edit_until, colleagues_limit)
     VALUES ($1, $2, true, $3, $4, true, '{}', '{}', '{}', $5, $6, $7)`,
    [
      id,
      TYPE,
      rule.needsApproval ?? false,
      rule.approvalAfterEdit ?? false,
      rule.maxPerOrganisation ?? null,
      rule.editUntil ?? null,
      rule.colleaguesLimit ?? 5,
    ],
  );
}

export interface RuleWish {
  needsApproval?: boolean;
  approvalAfterEdit?: boolean;
  maxPerOrganisation?: number;
  editUntil?: Date;
  colleaguesLimit?: number;
}

export interface SessionWish {
  titleZh: string;
  /** Hours after the conference begins; each lasts one. */
  from: number;
  places: number;
}

let released = 0;

/** Releases a programme of sessions to sign up for; their ids, in order. */
export async function releaseSessions(
  { administrator }: RunningApp,
  { id, startsAt }: TestConference,
  wishes: readonly SessionWish[],
  more: { confirm?: boolean } = {},
): Promise<string[]> {
  const sessions = wishes.map(({ titleZh, from, places }) => ({
    id: `00000000-0000-4000-9000-${String((released += 1)).padStart(12, '0')}`,
    kind: 'docking',
    titleZh,
    startsAt: new Date(startsAt.getTime() + from * HOUR).toISOString(),
    endsAt: new Date(startsAt.getTime() + (from + 1) * HOUR).toISOString(),
    signUp: { places, participantTypes: [] },
  }));
  const { version } = (await administrator.get(`/conferences/${id}/programme`)).body;
  const edited = await administrator.put(`/conferences/${id}/programme`, { version, sessions });
  const answer = await administrator.post(`/conferences/${id}/programme/releases`, {
    version: edited.body.version,
    notify: false,
    ...more,
  });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return sessions.map((session) => session.id);
}

/** What a personal link can do, by its token. */
export const own = (visitor: Client, { token }: Pick<Registered, 'token'>) => {
  const send = (path: string, more: object = {}): Promise<Answer<Body>> =>
    visitor.post<Body>(`/public/registrations/${path}`, { token, ...more });
  return {
    open: () => send('open'),
    cover: () => send('cover'),
    cancel: () => send('cancel'),
    accept: () => send('accept-offer'),
    consent: (consentVersion = '2026-11') => send('consent', { consentVersion }),
    openEdit: () => send('edit/open'),
    edit: (version: number, wish: object) => send('edit', { version, ...wish }),
    add: (colleagues: object[], more: object = {}) => send('colleagues', { colleagues, ...more }),
    colleagues: () => send('colleagues/list'),
    cancelColleague: (registrationId: string) => send('colleagues/cancel', { registrationId }),
    handOver: (successor: object) => send('hand-over', successor),
    /** The same for somebody the person looks after. */
    forColleague: (colleagueId: string) => ({
      open: () => send('open', { colleagueId }),
      accept: () => send('accept-offer', { colleagueId }),
      openEdit: () => send('edit/open', { colleagueId }),
      edit: (version: number, wish: object) => send('edit', { colleagueId, version, ...wish }),
      handOver: (successor: object) => send('hand-over', { colleagueId, ...successor }),
      picture: () => visitor.get<Body>(`/public/registrations/${token}/colleagues/${colleagueId}/ticket.png`),
    }),
  };
};

/** A body of whatever shape the test goes on to claim. */
// oxlint-disable-next-line typescript/no-explicit-any
type Body = any;
