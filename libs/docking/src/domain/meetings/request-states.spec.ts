import { describe, expect, it } from '@jest/globals';
import { requestStates } from '#contracts/docking/meetings';
import { mayRequestBecome, quotaLeft } from './request-states.js';

describe('a request', () => {
  it.each([
    ['requested', ['accepted', 'declined', 'expired', 'cancelled']],
    ['accepted', ['cancelled']],
    ['declined', []],
    ['expired', []],
    ['cancelled', []],
  ] as const)('that is %s may become %j and nothing else', (from, may) => {
    expect(requestStates.filter((to) => mayRequestBecome(from, to))).toEqual(may);
  });

  it('leaves the rest of the quota, and none below zero when the quota was lowered', () => {
    expect([quotaLeft(8, 0), quotaLeft(8, 8), quotaLeft(3, 5), quotaLeft(0, 0)]).toEqual([8, 0, 0, 0]);
  });
});
