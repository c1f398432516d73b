import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkAnswers } from './check-answers.js';
import type { FieldKind, FormDefinition, FormField } from './form-definition.js';
import { visibleFields } from './visible-fields.js';

const field = (key: string, kind: FieldKind, more: Partial<FormField> = {}): FormField => ({
  key,
  kind,
  labelZh: key,
  labelEn: '',
  helpZh: '',
  helpEn: '',
  isRequired: false,
  isInternal: false,
  ...more,
});
const options = (...keys: string[]) => ({ options: keys.map((key) => ({ key, labelZh: key, labelEn: '' })) });
const form = (...fields: FormField[]): FormDefinition => ({ fields });

const stay = form(
  field('hotel', 'choice', options('yes', 'no')),
  field('nights', 'multiple', { ...options('fri', 'sat'), shownWhen: { field: 'hotel', is: ['yes'] } }),
  field('early', 'text', { isRequired: true, shownWhen: { field: 'nights', is: ['fri'] } }),
  field('note', 'text', { isInternal: true, isRequired: true }),
);

describe('answers', () => {
  it('of hidden fields are dropped along the whole chain', () => {
    const said = { hotel: 'no', nights: ['fri'], early: '22:00' };
    expect(checkAnswers(stay, said, 'public')).toEqual({ answers: { hotel: 'no' }, faults: [] });
    expect(visibleFields(stay, said, 'public').map(({ key }) => key)).toEqual(['hotel']);
    expect(visibleFields(stay, { ...said, hotel: 'yes' }, 'staff').map(({ key }) => key)).toEqual([
      'hotel',
      'nights',
      'early',
      'note',
    ]);
  });

  it('are required of the public where the field is shown, of staff never', () => {
    const said = { hotel: 'yes', nights: ['fri'] };
    expect(checkAnswers(stay, said, 'public').faults).toEqual([
      { field: 'answers.early', code: 'field.required' },
    ]);
    expect(checkAnswers(stay, said, 'staff').faults).toEqual([]);
  });

  it('to internal fields are not the public’s to give', () => {
    expect(checkAnswers(stay, { note: 'VIP' }, 'staff').answers).toEqual({ note: 'VIP' });
    expect(checkAnswers(stay, { note: 'VIP' }, 'public')).toEqual({
      answers: {},
      faults: [{ field: 'answers.note', code: 'field.unknown' }],
    });
  });

  it('under a name that the form does not have are told, a few of many', () => {
    const hostile = JSON.parse('{"__proto__": {"hotel": "yes"}, "constructor": 1}') as object;
    const { answers, faults } = checkAnswers(stay, hostile, 'public');
    expect(answers).toEqual({});
    expect(faults.map((fault) => fault.field)).toEqual(['answers.__proto__', 'answers.constructor']);
    const many = Object.fromEntries(Array.from({ length: 999 }, (_, index) => [`x${index}`, 1]));
    expect(checkAnswers(stay, many, 'public').faults).toHaveLength(5);
  });

  it.each<[FieldKind, Partial<FormField>, unknown, unknown]>([
    ['text', {}, '  张·三\u202e 𠮷 ', '张·三 𠮷'],
    ['long-text', {}, 'a\r\nb\u0000', 'a\nb'],
    ['number', {}, '１２.5', 12.5],
    ['number', {}, -0, 0],
    ['date', {}, '2028年2月29日', '2028-02-29'],
    ['phone', {}, ' 139 1234-5678', '+8613912345678'],
    ['phone', {}, '0086 025-8315 2000 转 12', '+862583152000x12'],
    ['phone', {}, '025-83152000', '+862583152000'],
    ['multiple', options('a', 'b'), ['b', 'a', 'b'], ['a', 'b']],
    ['consent', {}, true, true],
  ])('of kind %s %j: %j is kept as %j', (kind, more, said, kept) => {
    const one = form(field('f', kind, more));
    expect(checkAnswers(one, { f: said }, 'public')).toEqual({ answers: { f: kept }, faults: [] });
    expect(checkAnswers(one, { f: kept }, 'public')).toEqual({ answers: { f: kept }, faults: [] });
  });

  it.each<[FieldKind, Partial<FormField>, unknown, string]>([
    ['text', {}, 7, 'field.wrong-type'],
    ['text', {}, '长'.repeat(201), 'field.too-long'],
    ['text', {}, 'x'.repeat(1_000_000), 'field.too-long'],
    ['text', { min: 3 }, 'ab', 'field.too-short'],
    ['number', {}, 'Infinity', 'field.wrong-type'],
    ['number', {}, '0x10', 'field.wrong-type'],
    ['number', { min: 1, max: 5 }, 6, 'field.number-between'],
    ['number', { min: 1 }, 0, 'field.number-at-least'],
    ['number', {}, 1e14, 'field.number-at-most'],
    ['date', {}, '2027-02-29', 'field.not-a-date'],
    ['date', {}, '9999-12-31', 'field.not-a-date'],
    ['phone', {}, '12345', 'field.phone'],
    ['choice', options('a'), 'b', 'field.not-a-choice'],
    ['choice', options('a'), ['a'], 'field.not-a-choice'],
    ['multiple', options('a'), 'a', 'field.wrong-type'],
    ['multiple', options('a'), ['a', 'b'], 'field.not-a-choice'],
    ['multiple', { ...options('a', 'b'), max: 1 }, ['a', 'b'], 'field.too-many-choices'],
    ['file', {}, '../../etc/passwd', 'field.wrong-type'],
    ['consent', {}, 'true', 'field.wrong-type'],
    ['consent', { isRequired: true }, false, 'field.consent-needed'],
  ])('of kind %s %j: %j is refused', (kind, more, said, code) => {
    const { answers, faults } = checkAnswers(form(field('f', kind, more)), { f: said }, 'public');
    expect(answers).toEqual({});
    expect(faults.map((fault) => fault.code)).toEqual([code]);
  });

  it('never make it throw, and what it gives back passes again unchanged', () => {
    const every = form(
      field('which', 'choice', options('a', 'b')),
      field('some', 'multiple', { ...options('a', 'b'), shownWhen: { field: 'which', is: ['a'] } }),
      field('agreed', 'consent', { shownWhen: { field: 'some', is: ['b'] } }),
      field('line', 'text', { shownWhen: { field: 'agreed', is: ['true'] } }),
      field('lines', 'long-text', { max: 40 }),
      field('amount', 'number', { min: -3 }),
      field('day', 'date'),
      field('phone', 'phone'),
      field('file', 'file'),
      field('note', 'text', { isInternal: true }),
    );
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    const odd = fc.oneof(
      fc.jsonValue(),
      text,
      fc.constantFrom('a', 'b', ['a', 'b'], true, '2026-1-2', '1e3', '1３9 1234 5678', '+1 (650) 253-0000'),
    );
    const said = fc.oneof(
      fc.jsonValue(),
      fc.record(Object.fromEntries(every.fields.map(({ key }) => [key, odd])), { requiredKeys: [] }),
    );
    fc.assert(
      fc.property(said, fc.constantFrom('public' as const, 'staff' as const), (given, audience) => {
        const { answers } = checkAnswers(every, given, audience);
        expect(checkAnswers(every, answers, audience)).toEqual({ answers, faults: [] });
      }),
      { numRuns: 2000 },
    );
  });
});
