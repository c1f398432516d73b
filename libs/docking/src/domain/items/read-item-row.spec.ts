import { describe, expect, it } from '@jest/globals';
import { suggestItemColumns, type ItemMapping } from './item-columns.js';
import { readItemRow } from './read-item-row.js';

const header = ['类别', '企业名称', '需求名称', '内容', '合作方式', '预算', '截止时间'];
const mapping: ItemMapping = suggestItemColumns(header);
const read = (...cells: string[]) => readItemRow({ line: 2, cells }, mapping);

describe('a row of demands', () => {
  it('is read by what its headers usually say', () => {
    expect(mapping).toEqual({
      kind: 0,
      organisation: 1,
      titleZh: 2,
      textZh: 3,
      cooperation: 4,
      budgetFrom: 5,
      deadline: 6,
    });
  });

  it('takes amounts and dates as people write them', () => {
    const { row } = read('需求', '甲公司', '标题', '说明', '联合研发、技术顾问', '50万', '2027年3月1日');
    expect(row).toMatchObject({
      kind: 'demand',
      organisation: '甲公司',
      wish: { budgetFrom: 500_000, deadline: '2027-03-01', cooperation: ['joint-research', 'adviser'] },
    });
  });

  it('says at the cell what is wrong', () => {
    const { row, faults } = read('货物', '', '', '', '送礼', '很多', '2027-02-30');
    expect(row).toBeNull();
    expect(faults.map(({ column, code }) => [column, code])).toEqual([
      ['kind', 'docking.row-kind'],
      ['organisation', 'field.required'],
      ['cooperation', 'docking.row-cooperation'],
      ['budgetFrom', 'docking.row-number'],
      ['deadline', 'docking.row-date'],
      ['titleZh', 'docking.title-needed'],
      ['textZh', 'docking.text-needed'],
    ]);
  });
});
