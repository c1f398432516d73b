import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openHouse, type House } from './house.js';
import { draft, factsOf, layPlan, nineOClock, published, takePlaces, type Plan } from './plans.js';

let house: House;
let plan: Plan;
let root: string;
beforeAll(async () => {
  house = await openHouse();
  plan = await layPlan(house);
  root = house.base.replace('/api/v1', '');
}, 60_000);
afterAll(() => house.close());

const embed = async (slug: string, query = '?language=en') => {
  const answer = await fetch(`${root}/embed/${slug}${query}`, { headers: { 'accept-language': 'zh-CN' } });
  return { status: answer.status, headers: answer.headers, page: await answer.text() };
};

describe('embedded registration', () => {
  it('shows title, date, places left and one button that opens registration in a new tab', async () => {
    const { id, slug } = await published(house.admin, plan, nineOClock(20), { titleEn: 'Spring Conference' });
    await takePlaces(house, id, 188);
    const { page, status } = await embed(slug);
    expect(status).toBe(200);
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('<h1>Spring Conference</h1>');
    expect(page).toContain('12 places left');
    expect(page.match(/<a /g)).toHaveLength(1);
    expect(page).toMatch(
      new RegExp(`<a href="http[^"]*/c/${slug}/register" target="_blank" rel="noopener noreferrer">Register`),
    );
    expect((await embed(slug, '')).page).toContain('还有 12 个名额'); // the browser's language
    expect((await embed(slug, '?language=<x>&language=en')).page).toContain('<html lang="zh-CN">');
    await takePlaces(house, id, 200);
    expect((await embed(slug)).page).toContain('waiting list');
  });

  it('says when registration opens, and leads to the page until then', async () => {
    const { id, slug } = await published(house.admin, plan);
    const conference = (await house.admin.get(`/conferences/${id}`)).body;
    const edited = await house.admin.put(`/conferences/${id}`, {
      ...factsOf(conference),
      registrationOpensAt: nineOClock(10).toISOString(),
      confirm: true,
    });
    expect(edited.status).toBe(200);
    const { page } = await embed(slug);
    expect(page).toContain('Registration opens on');
    expect(page).toContain(`/c/${slug}" target="_blank"`);
  });

  it('may be framed by anybody, runs no script and loads nothing; every other page stays unframed', async () => {
    const { slug } = await published(house.admin, plan);
    const { headers, page } = await embed(slug);
    const policy = headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain('frame-ancestors *');
    expect(policy).toMatch(/style-src 'sha256-[\w+/=]+'/);
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toContain('script-src');
    expect(headers.get('x-frame-options')).toBeNull();
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(page).not.toContain('<script');
    const other = await fetch(`${house.base}/public/conferences`);
    expect(other.headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
    expect(other.headers.get('x-frame-options')).toBe('SAMEORIGIN');
  });

  it('shows a stored script in a title as text', async () => {
    const titleZh = `</title></script><script>alert("x")</script><img src=x onerror='y'>`;
    const { slug } = await published(house.admin, plan, nineOClock(21), { titleZh, titleEn: titleZh });
    const { page } = await embed(slug);
    expect(page).not.toContain('<script');
    expect(page).not.toContain('<img');
    expect(page.match(/<\/title>/g)).toHaveLength(1);
    expect(page).toContain('&lt;/script&gt;&lt;script&gt;alert(&quot;x&quot;)');
  });

  it('knows no drafts and no made-up addresses', async () => {
    const hidden = await draft(house.admin, plan);
    for (const slug of [hidden.slug, 'nothing-here', '%3Cscript%3E']) {
      const { status, headers, page } = await embed(slug);
      expect(status).toBe(404);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(page).toContain('There is no such conference.');
      expect(page).not.toContain('script>');
    }
  });
});
