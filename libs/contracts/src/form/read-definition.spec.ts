import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { definitionFaults, readDefinition } from './read-definition.js';

const field = (key: string, more: object = {}) => ({ key, kind: 'text', labelZh: '问题', ...more });
const choice = (key: string, ...options: string[]) =>
  field(key, { kind: 'choice', options: options.map((each) => ({ key: each, labelZh: each })) });
const codes = (...fields: unknown[]) =>
  definitionFaults({ fields }).map(({ field: at, code }) => `${at} ${code}`);

describe('a form definition', () => {
  it('is cleaned and keeps known properties only', () => {
    const { definition, faults } = readDefinition({
      fields: [field('name', { labelZh: '  姓\u200b名 ', role: 'admin', min: 2, options: [1] })],
      extra: true,
    });
    expect(faults).toEqual([]);
    expect(definition).toEqual({
      fields: [
        {
          key: 'name',
          kind: 'text',
          labelZh: '姓名',
          labelEn: '',
          helpZh: '',
          helpEn: '',
          isRequired: false,
          isInternal: false,
          min: 2,
        },
      ],
    });
  });

  it.each(['__proto__', 'constructor', 'toString', '', 'A', 'a b', '1a', 'x'.repeat(41), 7, null])(
    'refuses the key %p',
    (key) => expect(codes(field(key as string))).toEqual(['fields.0.key form.key-wrong']),
  );

  it('refuses twins, unknown kinds, a missing Chinese label, and options that are none', () => {
    expect(codes(field('a'), field('a'))).toEqual(['fields.1.key form.key-twice']);
    expect(codes(field('a', { kind: 'script' }))).toEqual(['fields.0.kind field.not-a-choice']);
    expect(codes(field('a', { labelZh: ' \u200b ' }))).toEqual(['fields.0.labelZh form.label-needed']);
    expect(codes(choice('a'))).toEqual(['fields.0.options form.options-needed']);
    expect(codes(choice('a', 'b', 'b'))).toEqual(['fields.0.options.1.key form.key-twice']);
    expect(codes(field('a', { kind: 'number', min: 3, max: 2 }))).toEqual(['fields.0.min form.range-wrong']);
  });

  it('lets a condition hang on an earlier choice only', () => {
    const when = (key: string, ...is: string[]) => ({ shownWhen: { field: key, is } });
    const wrong = (code: string) => [`fields.1.shownWhen ${code}`];
    expect(codes(choice('a', 'yes'), field('b', when('a', 'yes')))).toEqual([]);
    expect(codes(choice('a', 'yes'), field('b', when('missing', 'yes')))).toEqual(
      wrong('form.condition-not-earlier'),
    );
    expect(codes(choice('a', 'yes'), field('b', when('b', 'yes')))).toEqual(
      wrong('form.condition-not-earlier'),
    );
    expect(codes({ ...choice('a', 'yes'), ...when('b', 'yes') }, choice('b', 'yes'))).toEqual([
      'fields.0.shownWhen form.condition-not-earlier',
    ]);
    expect(codes(field('a'), field('b', when('a', 'yes')))).toEqual(wrong('form.condition-not-a-choice'));
    expect(codes(choice('a', 'yes'), field('b', when('a', 'no')))).toEqual(
      wrong('form.condition-unknown-option'),
    );
    expect(codes({ ...choice('a', 'yes'), isInternal: true }, field('b', when('a', 'yes')))).toEqual(
      wrong('form.condition-on-internal'),
    );
  });

  it('refuses 10,000 fields, 61 options and a text of a million characters without reading them', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => field(`f${index}`));
    expect(codes(...many)).toEqual(['fields form.too-many-fields']);
    const options = Array.from({ length: 61 }, (_, index) => `o${index}`);
    expect(codes(choice('a', ...options))).toEqual(['fields.0.options form.too-many-options']);
    expect(codes(field('a', { labelZh: '长'.repeat(1_000_000) }))).toEqual([
      'fields.0.labelZh field.too-long',
    ]);
  });

  it('never throws, and what it gives back it reads again unchanged', () => {
    const kinds = fc.constantFrom('text', 'choice', 'multiple', 'number', 'consent', 'sessions', 'file');
    const key = fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor');
    const option = fc.record({ key, labelZh: fc.string({ unit: 'binary' }) });
    const likely = fc.record(
      {
        key,
        kind: kinds,
        labelZh: fc.string({ unit: 'binary' }),
        helpEn: fc.string(),
        isInternal: fc.boolean(),
        min: fc.integer(),
        options: fc.array(option, { maxLength: 3 }),
        shownWhen: fc.record({ field: key, is: fc.array(key, { maxLength: 2 }) }),
      },
      { requiredKeys: ['key', 'kind', 'labelZh'] },
    );
    const anything = fc.oneof(
      fc.jsonValue(),
      fc.record({ fields: fc.array(fc.oneof(likely, fc.jsonValue())) }),
    );
    fc.assert(
      fc.property(anything, (given) => {
        const { definition, faults } = readDefinition(given);
        const again = readDefinition(definition);
        expect(again).toEqual(faults.length === 0 ? { definition, faults: [] } : again);
      }),
      { numRuns: 1000 },
    );
  });
});
