import { describe, expect, it } from '@jest/globals';
import { arrayLiteral } from './array-literal.js';

const literal = (...values: Parameters<typeof arrayLiteral>[0]) =>
  arrayLiteral(values as string[], (value) => value);

describe('an array as PostgreSQL writes it', () => {
  it('keeps apart what is nothing, what is empty and what only looks like nothing', () => {
    expect(literal()).toBe('{}');
    expect(literal(null, '', 'NULL')).toBe('{NULL,"","NULL"}');
  });

  it('lets no text end its element', () => {
    expect(literal('a"},{"b', String.raw`c\d`, '{,}')).toBe(String.raw`{"a\"},{\"b","c\\d","{,}"}`);
  });

  it('writes moments in UTC, bytes in hex, objects as JSON', () => {
    expect(literal(new Date('2026-11-30T09:00:00+08:00'), true, 7)).toBe(
      '{"2026-11-30T01:00:00.000Z",true,7}',
    );
    expect(literal(Buffer.from([0, 255]))).toBe(String.raw`{"\\x00ff"}`);
    expect(literal({ a: ['"'] })).toBe(String.raw`{"{\"a\":[\"\\\"\"]}"}`);
  });
});
