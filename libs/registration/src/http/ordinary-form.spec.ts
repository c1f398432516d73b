import { describe, expect, it } from '@jest/globals';
import { ValidationPipe } from '@nestjs/common';
import fc from 'fast-check';
import { createValidationPipe } from '#platform/http';
import { ordinaryForm } from './ordinary-form.js';
import { PublicRegistrationDto } from './public-registration.dto.js';

const usual = {
  organisationId: '0193736e-6b1c-7c2a-8f3e-2a1b3c4d5e6f',
  name: '王秀英',
  mobile: '139 1234 5678',
  email: 'Wang@Firm.example',
  title: '经理',
  consentVersion: '2026-11',
  consent: true,
};

const asTheRulesHaveIt = (body: object): Promise<unknown> =>
  ValidationPipe.prototype.transform.call(createValidationPipe(), structuredClone(body), {
    type: 'body',
    metatype: PublicRegistrationDto,
  });
const seen = (body: unknown) => ordinaryForm(body, new PublicRegistrationDto());

/** Values of every kind, near what is right and far from it. */
const anyValue = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 70 }),
  fc.constantFrom(
    '',
    ' ',
    ' 李·明 ',
    '１３９１２３４５６７８',
    '+86 13912345678',
    'a@b.example',
    'zh',
    'press',
    'x'.repeat(61),
  ),
  fc.constantFrom(null, true, false, 0, 1, [], ['a'], {}, undefined),
  fc.uuid(),
);
const fields = [
  ...Object.keys(usual),
  'language',
  'participantType',
  'creditCode',
  'colleagues',
  'answers',
  'role',
];
const bodies = fc
  .tuple(
    fc.dictionary(fc.constantFrom(...fields), anyValue, { maxKeys: 3 }),
    fc.subarray(fields, { maxLength: 1 }),
  )
  .map(([changes, gone]) => {
    const body: Record<string, unknown> = { ...usual, ...changes };
    for (const field of gone) delete body[field];
    return body;
  });

describe('an ordinary form', () => {
  it('is seen in what the page sends', async () => {
    for (const body of [
      usual,
      { ...usual, language: 'en', participantType: 'press' },
      { ...usual, title: '' },
      (({ title: _, ...rest }) => rest)(usual),
    ])
      expect(seen(body)).toEqual(await asTheRulesHaveIt(body));
  });

  it('is read as the rules read it, and they refuse nothing that is seen as one', async () => {
    let ordinary = 0;
    await fc.assert(
      fc.asyncProperty(bodies, async (body) => {
        const form = seen(body);
        if (!form) return;
        ordinary += 1;
        expect(form).toEqual(await asTheRulesHaveIt(body));
      }),
      { numRuns: 3000 },
    );
    expect(ordinary).toBeGreaterThan(100);
  });

  it.each([null, undefined, 'text', 7, [usual], [], {}, { ...usual, role: 'administrator' }])(
    'is not seen in %j',
    (body) => expect(seen(body)).toBeNull(),
  );
});
