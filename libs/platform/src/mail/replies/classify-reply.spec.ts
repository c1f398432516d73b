import { describe, expect, it } from '@jest/globals';
import { classifyReply } from './classify-reply.js';
import { consequences, waitAfter } from './consequences.js';
import { realReplies } from './real-replies.js';
import { replyClasses } from './reply-classes.js';

const all = Object.entries(realReplies).flatMap(([provider, replies]) =>
  replies.map(([code, words, expected]) => ({ provider, code, words, expected })),
);

describe('TRUST Mail: replies are classified by what providers really say', () => {
  it.each(all)('$provider $code $words → $expected', ({ code, words, expected }) => {
    expect(classifyReply({ code, words: `${code} ${words}` })).toBe(expected);
  });

  it('knows at least sixty replies, of every class', () => {
    expect(all.length).toBeGreaterThanOrEqual(60);
    expect(new Set(all.map(({ expected }) => expected))).toEqual(new Set(replyClasses));
  });

  it('a reply nobody knows is judged by its first digit, and never suppresses', () => {
    expect(classifyReply({ code: 571, words: '571 colourless green ideas' })).toBe('refused');
    expect(classifyReply({ code: 471, words: '471 colourless green ideas' })).toBe('temporary');
    expect(classifyReply({ words: 'connect ETIMEDOUT' })).toBe('temporary');
    expect(consequences.refused.suppresses).toBeUndefined();
  });

  it('only a true unknown user suppresses the address', () => {
    expect(replyClasses.filter((name) => consequences[name].suppresses)).toEqual(['unknown-user']);
  });

  it('a 4xx never suppresses, whatever its words', () => {
    for (const { words } of all)
      expect(classifyReply({ code: 450, words: `450 ${words}` })).not.toBe('unknown-user');
  });
});

describe('TRUST Mail: retries reach four days', () => {
  it('twelve waits, together more than four days', () => {
    let [at, tries] = [0, 0];
    for (let wait = waitAfter(1); wait !== null; wait = waitAfter(tries + 1))
      [at, tries] = [at + wait, tries + 1];
    expect(tries).toBe(12);
    expect(at / 86_400_000).toBeGreaterThan(4);
  });
});
