import { describe, expect, it } from '@jest/globals';
import { fillIn, placeholdersIn } from './letter.js';
import { readLetter } from './read-letter.js';

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

describe('what is wrong with a letter', () => {
  const text = (changes: object) => ({ subject: '', greeting: '', blocks: [], closing: '', ...changes });
  const faultsOf = (zh: object) => readLetter({ zh: text(zh), en: text({}) }).faults;

  it('is said at its place, whatever was put between the braces', () => {
    expect(
      faultsOf({ greeting: '{{nmae}}', blocks: [{ kind: 'paragraph', text: '{{name.constructor}}' }] }),
    ).toEqual([
      { field: 'zh.greeting', code: 'letter.unknown-placeholder', params: { name: 'nmae' } },
      { field: 'zh.blocks.0.text', code: 'letter.unknown-placeholder', params: { name: 'name.constructor' } },
    ]);
  });

  it('TRUST: a subject that brings a header along is refused', () => {
    const { letter, faults } = readLetter({
      zh: text({ subject: '请柬\r\nBcc: all@firm.example' }),
      en: text({}),
    });
    expect(faults).toEqual([{ field: 'zh.subject', code: 'letter.line-break' }]);
    expect(letter.zh.subject).toBe('请柬 Bcc: all@firm.example');
  });

  it('TRUST: nothing gets into a letter that letters do not have', () => {
    const hostile = JSON.parse(
      '{"zh":{"subject":"好","__proto__":{"isAdministrator":true},"blocks":[{"kind":"html","html":"<script>"}]},"constructor":1}',
    ) as unknown;
    expect(readLetter(hostile)).toEqual({
      letter: {
        zh: { subject: '好', greeting: '', blocks: [{ kind: 'paragraph', text: '' }], closing: '' },
        en: { subject: '', greeting: '', blocks: [], closing: '' },
      },
      faults: [{ field: 'zh.blocks.0.kind', code: 'field.not-a-choice' }],
    });
    for (const odd of [null, 7, 'x', [], { zh: [], en: 'x' }])
      expect(readLetter(odd).letter.zh.blocks).toEqual([]);
  });

  it('names buttons without words or with a place that does not exist, and texts without end', () => {
    const blocks = [{ kind: 'button', label: '', target: 'https://evil.example' }];
    expect(faultsOf({ blocks, closing: '好'.repeat(501) }).map(({ field }) => field)).toEqual([
      'zh.blocks.0.target',
      'zh.blocks.0.label',
      'zh.closing',
    ]);
  });
});
