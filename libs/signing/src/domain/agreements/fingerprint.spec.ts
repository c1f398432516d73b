import { describe, expect, it } from '@jest/globals';
import { fingerprint, type CommonTerms, type OwnTerms } from './fingerprint.js';

const common: CommonTerms = {
  kindId: 'k',
  titleZh: '战略合作协议',
  titleEn: '',
  amount: 100,
  currency: 'CNY',
  startsOn: '2024-01-12',
  endsOn: null,
  textSha256: null,
  organisationIds: ['a', 'b'],
};
const own: OwnTerms = {
  signatoryName: '周文',
  signatoryTitle: '校长',
  substituteName: '',
  substituteTitle: '',
};

describe('what a party confirms', () => {
  it('is another as soon as one fact of it is another', () => {
    const changed: [Partial<CommonTerms>, Partial<OwnTerms>][] = [
      [{ kindId: 'l' }, {}],
      [{ titleZh: '战略合作框架协议' }, {}],
      [{ titleEn: 'Agreement' }, {}],
      [{ amount: 100.01 }, {}],
      [{ amount: null }, {}],
      [{ currency: 'USD' }, {}],
      [{ startsOn: null }, {}],
      [{ endsOn: '2027-01-11' }, {}],
      [{ textSha256: 'ab' }, {}],
      [{ organisationIds: ['b', 'a'] }, {}],
      [{}, { signatoryName: '周武' }],
      [{}, { signatoryTitle: '副校长' }],
      [{}, { substituteName: '吴言' }],
      [{}, { substituteTitle: '处长' }],
    ];
    const prints = [[{}, {}] as const, ...changed].map(([terms, mine]) =>
      fingerprint({ ...common, ...terms }, { ...own, ...mine }),
    );
    expect(new Set(prints).size).toBe(prints.length);
  });

  it('does not hang on the currency of no amount', () => {
    const none = { ...common, amount: null };
    expect(fingerprint({ ...none, currency: 'USD' }, own)).toBe(fingerprint(none, own));
  });
});
