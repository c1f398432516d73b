import { describe, expect, it } from '@jest/globals';
import { suggestAgreementColumns } from './agreement-columns.js';
import { readAgreementRow } from './read-agreement-row.js';

const header = [
  '序号',
  '类型',
  '协议名称',
  '甲方',
  '甲方代表',
  '企业名称',
  '签约人',
  '乙方手机',
  '金额',
  '起始日期',
  '截止日期',
];
const mapping = suggestAgreementColumns(header);
const cells = [
  '1',
  '战略合作协议',
  '智能制造战略合作协议',
  '示例大学',
  '周文',
  '示例公司',
  '吴言',
  '139 0000 0001',
  '50万元',
  '2024/1/12',
  '2027年1月11日',
];

describe('a row of a list of agreements', () => {
  it('is read by the headers people use', () => {
    expect(readAgreementRow({ line: 2, cells }, mapping)).toEqual({
      faults: [],
      row: {
        line: 2,
        kind: '战略合作协议',
        number: '1',
        titleZh: '智能制造战略合作协议',
        titleEn: '',
        amount: 500_000,
        currency: 'CNY',
        startsOn: '2024-01-12',
        endsOn: '2027-01-11',
        parties: [
          expect.objectContaining({ organisation: '示例大学', signatoryName: '周文', column: 'partyA' }),
          expect.objectContaining({
            organisation: '示例公司',
            signatoryName: '吴言',
            contactMobile: '+8613900000001',
          }),
        ],
      },
    });
  });

  it.each([
    [1, '', 'kind', 'field.required'],
    [5, '', 'partyB', 'field.required'],
    [5, '示例大学', 'partyB', 'signing.party-twice'],
    [7, '12', 'mobileB', 'field.mobile'],
    [8, '面议', 'amount', 'signing.row-amount'],
    [8, '-5', 'amount', 'signing.row-amount'],
    [9, '2024-02-30', 'startsOn', 'signing.row-day'],
    [10, '2023-01-01', 'endsOn', 'signing.term'],
    [2, '长'.repeat(201), 'titleZh', 'field.too-long'],
  ])('cell %i «%s» is refused at %s', (at, cell, column, code) => {
    const { row, faults } = readAgreementRow({ line: 2, cells: cells.with(at, cell) }, mapping);
    expect(row).toBeNull();
    expect(faults).toContainEqual(expect.objectContaining({ line: 2, column, code }));
  });
});
