import { describe, expect, it } from '@jest/globals';
import { placeHeldFor, type Arriving } from './held-for.js';
import { personKey } from './person-key.js';

const held = {
  id: 'held',
  organisationId: 'firm',
  personKey: personKey('李甲子'),
  mobile: null as string | null,
  email: 'li@firm.example' as string | null,
};
const li: Arriving = { name: '李甲子', organisationId: 'firm', mobile: '+8613900000001', email: null };
const isFound = (person: Partial<Arriving>, place: Partial<typeof held> = {}): boolean =>
  placeHeldFor([{ ...held, ...place }], { ...li, ...person }) !== null;

describe('a place held for somebody', () => {
  it('is theirs by number or address with the name, wherever they come from', () => {
    expect(isFound({ organisationId: null, email: 'li@firm.example' })).toBe(true);
    expect(
      isFound({ organisationId: 'other' }, { mobile: '+8613900000001', email: 'old@firm.example' }),
    ).toBe(true);
    expect(isFound({ name: '王芳' }, { mobile: '+8613900000001' })).toBe(false);
  });

  it('is theirs by organisation and name, unless a number or address says that it is a namesake', () => {
    expect(isFound({})).toBe(true);
    expect(isFound({ organisationId: 'other' })).toBe(false);
    expect(isFound({}, { mobile: '+8613900000002' })).toBe(false);
    expect(isFound({ email: 'another.li@firm.example' })).toBe(false);
  });

  it('is nobody’s where two of the name are possible', () => {
    const twins = [held, { ...held, id: 'twin', email: 'li2@firm.example' }];
    expect(placeHeldFor(twins, li)).toBeNull();
    expect(placeHeldFor(twins, { ...li, email: 'li2@firm.example' })).toMatchObject({ id: 'twin' });
  });
});
