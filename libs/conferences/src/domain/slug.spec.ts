import { describe, expect, it } from '@jest/globals';
import { freeSlug, slugBase } from './slug.js';

describe('public address', () => {
  it('is made of the host’s initials and the day', () => {
    expect(slugBase('南京工业职业技术大学', '', '20240112')).toBe('njgyzyjsdx-20240112');
    expect(slugBase('', 'École Centrale', '20240112')).toBe('ecole-centrale-20240112');
    expect(slugBase('🎓', '', '20240112')).toBe('conference-20240112');
  });

  it('gets a number when somebody has it already', () => {
    expect(freeSlug('nju-20240112', new Set())).toBe('nju-20240112');
    expect(freeSlug('nju-20240112', new Set(['nju-20240112', 'nju-20240112-2']))).toBe('nju-20240112-3');
  });
});
