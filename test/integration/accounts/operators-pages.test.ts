import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { startApp, type Client, type RunningApp } from '../../support/conference-app.js';

jest.setTimeout(120_000);

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.stop());

const open = async (path: string, client: Client, headers: Record<string, string> = {}, method = 'GET') => {
  const answer = await fetch(app.conference.url + path, {
    method,
    headers: { ...client.headers, ...headers },
  });
  return { status: answer.status, text: await answer.text() };
};

const elsewhere = { 'x-forwarded-for': '203.0.113.9' };

describe('pages for operators', () => {
  it('gives the figures to this computer and to administrators, with routes by pattern and never by address', async () => {
    await app.visitor.get('/public/conferences/secret-slug-4711');
    const { status, text } = await open('/metrics', app.visitor);
    expect(status).toBe(200);
    expect(text).toMatch(
      /zijin_http_request_duration_seconds_count\{method="POST",route="\/api\/v1\/sessions",status="201"\} 1/,
    );
    expect(text).toMatch(/^zijin_outbox_waiting \d+$/m);
    expect(text).toContain('process_resident_memory_bytes');
    expect(text).not.toContain('secret-slug-4711');
    const manager = await app.colleague([]);
    expect((await open('/metrics', app.visitor, elsewhere)).status).toBe(403);
    expect((await open('/metrics', manager, elsewhere)).status).toBe(403);
    expect((await open('/metrics', app.administrator, elsewhere)).status).toBe(200);
  });

  it('shows the queues to administrators only, with every one that has jobs', async () => {
    const colleague = await app.colleague([]);
    for (const path of [
      '/admin/queues',
      '/admin/queues/',
      '/admin/queues/api/queues',
      '/admin/queues/static/',
    ]) {
      expect((await open(path, app.visitor)).status).toBe(403);
      expect((await open(path, colleague)).status).toBe(403);
    }
    expect((await open('/admin/queues', app.administrator)).text).toContain('<base href="/admin/queues/"');
    const { queues } = JSON.parse((await open('/admin/queues/api/queues', app.administrator)).text);
    expect(queues.map(({ name }: { name: string }) => name)).toEqual(
      expect.arrayContaining(['mail', 'accounts', 'registration']),
    );
    const foreign = { origin: 'https://evil.example' };
    const emptied = await open('/admin/queues/api/queues/mail/pause', app.administrator, foreign, 'PUT');
    expect(emptied.status).toBe(403);
  });
});
