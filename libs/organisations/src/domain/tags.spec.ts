import { describe, expect, it } from '@jest/globals';
import { readTags } from './tags.js';

describe('the tags of a cell', () => {
  it('are separated as people separate them, and each counts once', () => {
    expect(readTags('重点联系、2025 邀请; VIP，vip |\u200b 重点联系 ')).toEqual([
      '重点联系',
      '2025 邀请',
      'VIP',
    ]);
    expect(readTags('')).toEqual([]);
  });

  it('have bounds', () => {
    expect(readTags('长'.repeat(41))).toBeNull();
    expect(readTags(Array.from({ length: 21 }, (_, n) => `t${n}`).join(','))).toBeNull();
  });
});
