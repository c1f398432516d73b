import type { ImportField } from '../../domain/import/import-fields.js';

type InBoth = { zh: string; en: string };
const same = (text: string): InBoth => ({ zh: text, en: text });

/** What the template says about each column. The example is an invented organisation. */
export const fieldHelp: Record<ImportField, InBoth & { example: InBoth }> = {
  nameZh: {
    zh: '营业执照或法人证书上的全称，最多 120 字。同一单位有多位联系人时，可重复填写多行，单位信息只需写一次。',
    en: 'The full registered name, at most 120 characters. For several contacts of one organisation, repeat its name in further rows; the rest needs to be given once only.',
    example: same('江苏示例精密机械有限公司'),
  },
  nameEn: {
    zh: '英文名称。',
    en: 'The English name.',
    example: same('Jiangsu Example Precision Machinery Co., Ltd.'),
  },
  creditCode: {
    zh: '18 位统一社会信用代码，系统会核对校验码。单元格请设为文本格式。',
    en: 'The unified social credit code of 18 characters; its check character is verified. Format the cells as text.',
    example: same('91320100MA1X00001C'),
  },
  kind: {
    zh: '企业、高校、科研院所或机关；留空按企业处理。',
    en: 'enterprise, university, institute or agency; a new organisation without one is an enterprise.',
    example: { zh: '企业', en: 'enterprise' },
  },
  qualification: {
    zh: '制造业单项冠军、专精特新“小巨人”、省级专精特新中小企业、创新型中小企业；多项用顿号或分号隔开。',
    en: 'single champion, little giant, provincial specialised SME, innovative SME; several separated by semicolons.',
    example: { zh: '专精特新“小巨人”、制造业单项冠军', en: 'little giant; single champion' },
  },
  qualificationYear: {
    zh: '认定年份；多项资质按相同顺序填写。也可写在资质后的括号中，如“创新型中小企业（2023）”。',
    en: 'The year of award; for several qualifications in the same order. It may also stand behind the qualification: innovative SME (2023).',
    example: { zh: '2021、2023', en: '2021; 2023' },
  },
  district: {
    zh: '所在的区或县。',
    en: 'The district or county it is in.',
    example: { zh: '玄武区', en: 'Xuanwu' },
  },
  industry: {
    zh: '所属行业。',
    en: 'The industry it belongs to.',
    example: { zh: '高端装备', en: 'Advanced equipment' },
  },
  tags: {
    zh: '自己用的标签，便于筛选和邀请；多个用顿号或分号隔开。只增加，不会去掉已有的标签。',
    en: 'Words of your own to find and invite it by; several separated by semicolons. They are added, none is taken away.',
    example: { zh: '重点联系、省级示范', en: 'key contact; provincial model' },
  },
  contactName: {
    zh: '联系人姓名。每行一位，多位联系人请分多行填写。',
    en: 'One contact per row; use further rows for more.',
    example: { zh: '张示例', en: 'Zhang Shili' },
  },
  contactTitle: {
    zh: '联系人职务。',
    en: 'The position of the contact.',
    example: { zh: '技术总监', en: 'Technical director' },
  },
  contactMobile: {
    zh: '手机号码，可带 +86 或空格。单元格请设为文本格式。',
    en: 'Mobile number, with or without +86 and blanks. Format the cells as text.',
    example: same('13800138000'),
  },
  contactEmail: {
    zh: '电子邮箱。',
    en: 'E-mail address.',
    example: same('zhang@enterprise.example'),
  },
};
