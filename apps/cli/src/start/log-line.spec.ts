import { describe, expect, it } from '@jest/globals';

import { warningIn } from './log-line.js';

describe('warningIn', () => {
  it('leaves ordinary lines in the file', () => {
    expect(warningIn('{"level":30,"msg":"listening"}')).toBeUndefined();
    expect(warningIn('listening on 3000')).toBeUndefined();
    expect(warningIn('    at file.js:1:1')).toBeUndefined();
  });

  it('shows warnings and errors of pino with their cause', () => {
    expect(warningIn('{"level":40,"msg":"mail is slow"}')).toBe('mail is slow');
    expect(warningIn('{"level":50,"msg":"mail failed","err":{"message":"no route"}}')).toBe(
      'mail failed: no route',
    );
    expect(warningIn('{"level":"error","message":"no route"}')).toBe('no route');
  });

  it('shows plain errors, also when the line only looks like JSON', () => {
    expect(warningIn('TypeError: x is not a function')).toBe('TypeError: x is not a function');
    expect(warningIn('{ broken Error: yes')).toBe('{ broken Error: yes');
  });
});
