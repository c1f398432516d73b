import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { hashToken } from '#platform/tokens';
import { startApp, type RunningApp } from '../../support/conference-app.js';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
}, 120_000);
afterAll(() => app?.stop());

/** A mailing that went to this address, and the token of its unsubscribe link. */
async function linkFor(address: string, expired = false): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const [mail] = await app.database.query<{ id: string }>(
    `INSERT INTO mails (id, message_id, template, language, to_name, to_address, subject_kind, subject_id, data, state,
       category, next_attempt_at, created_at)
     VALUES (gen_random_uuid(), 'x', 'outreach.mailing', 'zh', '王', $1, 'user', gen_random_uuid(), '{}', 'sent',
       'mailing', now(), now()) RETURNING id`,
    [address],
  );
  await app.database.query(
    `INSERT INTO access_tokens (token_hash, purpose, subject_id, created_at, expires_at)
     VALUES ($1, 'unsubscribe', $2, now(), now() + $3::interval)`,
    [hashToken(token), mail!.id, expired ? '-1 day' : '1 day'],
  );
  return token;
}

const spared = async (address: string) =>
  (
    await app.database.query<{ reason: string }>('SELECT reason FROM mail_suppressions WHERE address = $1', [
      address,
    ])
  ).map(({ reason }) => reason);

const oneClick = (token: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${app.conference.url}/u/${token}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: 'List-Unsubscribe=One-Click',
  });

describe('TRUST Mail: one-click unsubscribe (RFC 8058)', () => {
  it('a POST from anywhere, without cookies, is enough; again is fine', async () => {
    const token = await linkFor('one@firm.example');
    const elsewhere = { origin: 'https://mail.elsewhere.example', 'sec-fetch-site': 'cross-site' };
    for (const headers of [undefined, elsewhere]) {
      const answer = await oneClick(token, headers);
      expect(answer.status).toBe(200);
      expect(await answer.json()).toEqual({ isUnsubscribed: true });
    }
    expect(await spared('one@firm.example')).toEqual(['unsubscribed']);
  });

  it('a form of several parts is as good', async () => {
    const token = await linkFor('parts@firm.example');
    const form = new FormData();
    form.append('List-Unsubscribe', 'One-Click');
    const answer = await fetch(`${app.conference.url}/u/${token}`, { method: 'POST', body: form });
    expect(answer.status).toBe(200);
    expect(await spared('parts@firm.example')).toEqual(['unsubscribed']);
  });

  it('a GET, as mail scanners send it, changes nothing', async () => {
    const token = await linkFor('scanned@firm.example');
    await fetch(`${app.conference.url}/u/${token}`);
    await fetch(`${app.conference.url}/u/${token}`, { method: 'HEAD' });
    await app.visitor.post('/public/unsubscribe/look', { token });
    expect(await spared('scanned@firm.example')).toEqual([]);
  });

  it('any other route still refuses another site', async () => {
    const token = await linkFor('guarded@firm.example');
    const answer = await app.visitor
      .with({ origin: 'https://elsewhere.example' })
      .post('/public/unsubscribe/stop', { token });
    expect(answer.status).toBe(403);
  });

  it('the page shows the masked address, stops, and writes again', async () => {
    const token = await linkFor('page@firm.example');
    const post = (wish: string) => app.visitor.post(`/public/unsubscribe/${wish}`, { token });
    expect((await post('look')).body).toEqual({
      address: 'p***@firm.example',
      isUnsubscribed: false,
      language: 'zh',
    });
    expect((await post('stop')).body).toMatchObject({ isUnsubscribed: true });
    expect((await post('undo')).body).toMatchObject({ isUnsubscribed: false });
    expect(await spared('page@firm.example')).toEqual([]);
  });

  it('writing again undoes the opt-out only: an address that does not exist stays spared', async () => {
    const token = await linkFor('dead@firm.example');
    await oneClick(token);
    await app.database.query(
      `UPDATE mail_suppressions SET reason = 'unknown-user', reason_before = 'unsubscribed' WHERE address = 'dead@firm.example'`,
    );
    const { body } = await app.visitor.post('/public/unsubscribe/undo', { token });
    expect(body).toMatchObject({ isUnsubscribed: true });
    expect(await spared('dead@firm.example')).toEqual(['unknown-user']);
  });

  it('a foreign, cut, expired or unknown token opens nothing', async () => {
    const token = await linkFor('old@firm.example', true);
    for (const bad of [token, token.slice(1), randomBytes(32).toString('base64url'), 'x'])
      expect((await oneClick(bad)).status).toBe(410);
    expect(await spared('old@firm.example')).toEqual([]);
  });
});
