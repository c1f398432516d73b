import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type RunningApp } from '../../support/conference-app.js';

let app: RunningApp;
let id: string;
beforeAll(async () => {
  app = await startApp();
  id = (await app.administrator.post('/organisations', { nameZh: '标志测试公司', kind: 'enterprise' })).body
    .id;
}, 60_000);
afterAll(async () => {
  await app?.stop();
});

const bytes = (...parts: (string | readonly number[])[]): Buffer =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));
const u32 = (n: number): number[] => [(n >>> 24) & 255, (n >>> 16) & 255, (n >>> 8) & 255, n & 255];
const png = (width: number, height: number): Buffer =>
  bytes(
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13],
    'IHDR',
    u32(width),
    u32(height),
    [8, 2, 0, 0, 0, 0, 0, 0, 0],
  );
const webp = (width: number, height: number): Buffer =>
  bytes(
    'RIFF',
    [22, 0, 0, 0],
    'WEBPVP8X',
    [10, 0, 0, 0, 0, 0, 0, 0],
    [(width - 1) & 255, (width - 1) >> 8, 0, (height - 1) & 255, (height - 1) >> 8, 0],
  );
const put = (content: Uint8Array, name = 'logo.png') =>
  app.administrator.upload(`/organisations/${id}/logo`, name, content);

describe('logos', () => {
  it('are kept by their content and served so that nothing but a picture comes of them', async () => {
    const kept = await put(png(400, 200), 'logo.exe');
    expect(kept).toMatchObject({ status: 200, body: { logo: { width: 400, height: 200 } } });
    const { address } = kept.body.logo;
    const served = await app.visitor.get<Buffer>(address.replace('/api/v1', ''));
    expect(served.status).toBe(200);
    expect(served.body.equals(png(400, 200))).toBe(true);
    expect(Object.fromEntries(served.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'content-disposition': expect.stringMatching(/^attachment/),
    });
    const changed = await put(webp(300, 300));
    expect(changed.body.logo.address).not.toBe(address);
    expect((await app.visitor.get(address.replace('/api/v1', ''))).status).toBe(404);
    expect((await app.visitor.get(`/public/organisations/${id}/logo/1`)).status).toBe(404);
    expect((await app.administrator.send('DELETE', `/organisations/${id}/logo`)).body).toEqual({
      logo: null,
    });
  });

  it('of 60,000 pixels, scripts in pictures and other things are refused with a sentence', async () => {
    const fault = async (content: Uint8Array, name?: string) => (await put(content, name)).body.errors[0];
    expect(await fault(png(60_000, 60_000))).toMatchObject({
      field: 'file',
      code: 'organisation.logo-size',
      detail: expect.stringContaining('4000'),
    });
    expect(await fault(webp(60_000, 100))).toMatchObject({ code: 'organisation.logo-size' });
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    expect(await fault(svg, 'logo.png')).toMatchObject({ code: 'organisation.logo-kind' });
    expect(await fault(Buffer.from('%PDF-1.4'))).toMatchObject({ code: 'organisation.logo-kind' });
    expect(await fault(png(10, 10).subarray(0, 20))).toMatchObject({ code: 'organisation.logo-kind' });
    expect(await fault(Buffer.alloc(0))).toMatchObject({ code: 'field.required' });
    const large = Buffer.concat([png(10, 10), Buffer.alloc(2 * 1024 * 1024)]);
    expect(await fault(large)).toMatchObject({ code: 'organisation.logo-size' });
  });
});
