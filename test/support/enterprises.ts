import { checkCharacter } from '#organisations';
import { writeXlsx } from '#documents/tables';

export interface InventedEnterprise {
  name: string;
  creditCode: string;
  district: string;
  industry: string;
  qualification: string;
  year: number;
  contact: { name: string; mobile: string; email: string };
}

const districts = ['玄武区', '秦淮区', '建邺区', '鼓楼区', '栖霞区', '雨花台区', '江宁区', '浦口区'];
const industries = ['智能装备', '轨道交通', '电子信息', '新材料', '工业软件'];
const qualifications = ['制造业单项冠军', '专精特新“小巨人”', '省级专精特新中小企业', '创新型中小企业'];
const surnames = ['王', '李', '张', '刘', '陈', '杨', '赵', '黄', '周', '吴'];
const givenNames = ['伟', '芳', '娜', '敏', '静', '强', '磊', '洋', '艳', '勇', '杰', '涛', '超', '明', '霞'];

/** Enterprises that do not exist, each with a right credit code and one person. */
export const inventEnterprises = (count: number): InventedEnterprise[] =>
  Array.from({ length: count }, (_, index) => {
    const body = `91320100MA${String(index).padStart(7, '0')}`;
    const number = String(index).padStart(4, '0');
    return {
      name: `南京测试${number}智能科技有限公司`,
      creditCode: body + checkCharacter(body),
      district: districts[index % districts.length]!,
      industry: industries[index % industries.length]!,
      qualification: qualifications[index % qualifications.length]!,
      year: 2019 + (index % 6),
      contact: {
        name: surnames[index % surnames.length]! + givenNames[index % givenNames.length]!,
        mobile: `139${String(10_000_000 + index * 37).padStart(8, '0')}`,
        email: `person${number}@test${number}.example`,
      },
    };
  });

/** The spreadsheet an office would send. */
export async function enterprisesXlsx(enterprises: readonly InventedEnterprise[]): Promise<Buffer> {
  const columns = (
    [
      ['name', '单位名称'],
      ['creditCode', '统一社会信用代码'],
      ['kind', '单位类型'],
      ['qualification', '资质'],
      ['year', '认定年份'],
      ['district', '所在区'],
      ['industry', '行业'],
      ['person', '联系人'],
      ['mobile', '手机'],
      ['email', '邮箱'],
    ] as const
  ).map(([key, header]) => ({ key, header, kind: 'text' as const }));
  const rows = enterprises.map(({ contact, ...facts }) => ({
    ...facts,
    kind: '企业',
    year: String(facts.year),
    person: contact.name,
    mobile: contact.mobile,
    email: contact.email,
  }));
  const chunks: Uint8Array[] = [];
  for await (const chunk of writeXlsx([{ name: '企业名单', columns, rows }])) chunks.push(chunk);
  return Buffer.concat(chunks);
}
