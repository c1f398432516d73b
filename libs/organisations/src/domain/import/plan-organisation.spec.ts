import { describe, expect, it } from '@jest/globals';
import { nameKey } from '../organisation-name.js';
import { OnRecord, type OrganisationOnRecord } from './find-on-record.js';
import type { ImportedOrganisation } from './gather-rows.js';
import { planOrganisation } from './plan-organisation.js';

const CODE = '91350100M000100Y43';
const OTHER = '91320100MA1X00001C';
const zhang = { name: '张三', title: '经理', mobile: '+8613900000001', email: null };

const wanted = (some: Partial<ImportedOrganisation> = {}): ImportedOrganisation => ({
  line: 2,
  lines: [2],
  nameZh: '甲公司',
  nameKey: nameKey(some.nameZh ?? '甲公司'),
  nameEn: null,
  creditCode: null,
  kind: null,
  district: null,
  industry: null,
  qualifications: [],
  tags: [],
  people: [],
  ...some,
});

const known = (some: Partial<OrganisationOnRecord> = {}): OrganisationOnRecord => ({
  id: 'a',
  nameZh: '甲公司',
  nameKey: nameKey(some.nameZh ?? '甲公司'),
  nameEn: 'Jia',
  creditCode: null,
  kind: 'institute',
  district: '玄武区',
  industry: '材料',
  qualifications: [{ qualification: 'innovative', year: 2022 }],
  isVerified: true,
  mergedIntoId: null,
  version: 3,
  people: [{ id: 'p', ...zhang }],
  ...some,
});

describe('which organisation on record is meant', () => {
  it('goes by the code, then by the name', () => {
    const byName = known({ id: 'name' });
    const byCode = known({ id: 'code', nameZh: '旧名', creditCode: CODE });
    const record = new OnRecord([byName, byCode]);
    expect(record.find(wanted({ creditCode: CODE }))).toEqual({ found: byCode, byAlias: false });
    expect(record.find(wanted())).toEqual({ found: byName, byAlias: false });
    expect(record.find(wanted({ nameZh: '新公司' }))).toBeNull();
  });

  it('follows one that was merged away', () => {
    const target = known({ id: 'target', nameZh: '大公司' });
    const merged = known({ id: 'gone', mergedIntoId: 'target', creditCode: CODE });
    const record = new OnRecord([merged, target]);
    expect(record.find(wanted())).toEqual({ found: target, byAlias: true });
    expect(record.find(wanted({ nameZh: '别名', creditCode: CODE }))).toEqual({
      found: target,
      byAlias: true,
    });
  });

  it('says when the code contradicts or the name fits several', () => {
    expect(new OnRecord([known({ creditCode: OTHER })]).find(wanted({ creditCode: CODE }))).toEqual({
      fault: { line: 2, field: 'creditCode', code: 'import.row-code-on-record', params: { code: OTHER } },
    });
    const twins = new OnRecord([known({ creditCode: CODE }), known({ id: 'b', creditCode: OTHER })]);
    expect(twins.find(wanted())).toMatchObject({ fault: { code: 'import.row-name-on-record-twice' } });
  });
});

describe('what importing an organisation does', () => {
  it('adds a new one, an enterprise unless the file says otherwise', () => {
    const plan = planOrganisation(wanted({ people: [{ ...zhang, line: 2 }] }), null, false);
    expect(plan).toMatchObject({ outcome: 'new', facts: { kind: 'enterprise' }, newPeople: [zhang] });
  });

  it('changes nothing when the file says nothing new', () => {
    const same = wanted({
      nameZh: '甲 公司',
      district: '玄武区',
      qualifications: [{ qualification: 'innovative', year: null }],
      people: [{ ...zhang, title: null, line: 2 }],
    });
    expect(planOrganisation(same, known(), false)).toEqual({
      outcome: 'unchanged',
      known: known(),
      facts: null,
      awards: [],
      newTags: [],
      newPeople: [],
      changedPeople: [],
    });
  });

  it('never erases, and keeps what the file is silent about', () => {
    const plan = planOrganisation(wanted({ district: '江宁区', creditCode: CODE }), known(), false);
    expect(plan.outcome).toBe('changed');
    expect(plan.facts).toMatchObject({
      nameEn: 'Jia',
      kind: 'institute',
      industry: '材料',
      district: '江宁区',
      creditCode: CODE,
    });
  });

  it('takes awards, years and people along', () => {
    const plan = planOrganisation(
      wanted({
        qualifications: [
          { qualification: 'innovative', year: 2023 },
          { qualification: 'little-giant', year: null },
        ],
        people: [
          { ...zhang, email: 'z@firm.example', line: 2 },
          { name: '李四', title: null, mobile: null, email: null, line: 3 },
        ],
      }),
      known(),
      false,
    );
    expect(plan.awards).toHaveLength(2);
    expect(plan.facts).not.toBeNull();
    expect(plan.changedPeople).toEqual([{ id: 'p', ...zhang, email: 'z@firm.example' }]);
    expect(plan.newPeople).toEqual([{ name: '李四', title: null, mobile: null, email: null }]);
  });

  it('leaves name and code alone where only an alias fits', () => {
    const plan = planOrganisation(
      wanted({ nameZh: '别名', creditCode: OTHER }),
      known({ creditCode: CODE }),
      true,
    );
    expect(plan).toMatchObject({ outcome: 'unchanged', facts: null });
  });

  it('checks what a visitor had entered', () => {
    expect(planOrganisation(wanted(), known({ isVerified: false }), false).outcome).toBe('changed');
  });
});
