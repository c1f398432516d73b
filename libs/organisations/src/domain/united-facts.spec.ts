import { describe, expect, it } from '@jest/globals';
import type { OrganisationFacts } from './organisation.js';
import { unitedFacts } from './united-facts.js';

const facts = (some: Partial<OrganisationFacts>): OrganisationFacts => ({
  nameZh: '甲公司',
  nameEn: null,
  creditCode: null,
  kind: 'enterprise',
  district: null,
  industry: null,
  qualifications: [],
  ...some,
});

describe('two records of one organisation', () => {
  it('keeps the word of the one that stays and fills its gaps', () => {
    const kept = facts({
      district: '玄武区',
      tags: ['重点联系'],
      qualifications: [{ qualification: 'innovative', year: null }],
    });
    const gone = facts({
      nameZh: '乙公司',
      nameEn: 'B',
      creditCode: '91350100M000100Y43',
      district: '江宁区',
      industry: '材料',
      tags: ['VIP', '重点联系'],
      qualifications: [
        { qualification: 'innovative', year: 2022 },
        { qualification: 'little-giant', year: 2023 },
      ],
    });
    expect(unitedFacts(kept, gone)).toEqual(
      facts({
        nameEn: 'B',
        creditCode: '91350100M000100Y43',
        district: '玄武区',
        industry: '材料',
        tags: ['重点联系', 'VIP'],
        qualifications: [
          { qualification: 'innovative', year: 2022 },
          { qualification: 'little-giant', year: 2023 },
        ],
      }),
    );
  });
});
