import { describe, expect, it } from '@jest/globals';
import { embedCode } from './embed-code.js';

const conference = { origin: 'https://zijin.example', slug: 'nuit-20240112', language: 'zh' as const };

describe('embed code', () => {
  it('is a frame of the card, or a plain link to the page', () => {
    expect(embedCode('frame', { ...conference, label: '报名' })).toContain(
      'src="https://zijin.example/embed/nuit-20240112?language=zh"',
    );
    expect(embedCode('link', { ...conference, label: '报名' })).toBe(
      '<a href="https://zijin.example/c/nuit-20240112" target="_blank" rel="noopener">报名</a>',
    );
  });

  it.each(['frame', 'link'] as const)('lets no title out of its place (%s)', (kind) => {
    const code = embedCode(kind, { ...conference, label: `"><script>alert('x')</script>&` });
    expect(code).not.toContain('<script');
    expect(code).toContain('&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;');
  });
});
