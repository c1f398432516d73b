import { describe, expect, it } from '@jest/globals';
import { fillIn, placeholdersIn } from './letter.js';

describe('placeholders', () => {
  it('fills in each known one, and leaves out what has no value', () => {
    expect(fillIn('{{name}}，{{ organisation }}{{title}}', { name: '王𠮷', organisation: '南京示例' })).toBe(
      '王𠮷，南京示例',
    );
  });

  it('TRUST: placeholders never walk objects, and values are never read again', () => {
    const values = { name: '{{organisation}}{{constructor}}', organisation: '示例' };
    expect(fillIn('{{name}}', values)).toBe('{{organisation}}{{constructor}}');
    for (const hostile of ['{{__proto__}}', '{{constructor}}', '{{name.constructor}}', '{{toString}}'])
      expect(fillIn(hostile, {})).toBe(hostile);
  });

  it('names those that do not exist', () => {
    expect(placeholdersIn('{{name}} {{nmae}} {{name}}')).toEqual({ known: ['name'], unknown: ['nmae'] });
  });
});
