import type { FormDefinition, FormField } from '#contracts/form/form-definition';
import type { ParticipantType } from '#contracts/vocabulary';

/** What a column can hold about the person, in the template's order. */
export const personFields = [
  'name',
  'organisation',
  'creditCode',
  'title',
  'mobile',
  'email',
  'participantType',
  'language',
] as const;
export type PersonField = (typeof personFields)[number];

/** A person field, or `answers.<key>` of the form. */
export type ColumnField = string;

/** Which column (counted from 0) holds which field; what stands nowhere is left out. */
export type ColumnMapping = Record<ColumnField, number>;

export interface KnownColumn {
  field: ColumnField;
  zh: string;
  en: string;
  isNeeded: boolean;
  /** Headers that mean it, without blanks, punctuation and case. */
  words: readonly string[];
}

export const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const words = (list: string): string[] => list.trim().split(/\s+/);

const persons: Record<PersonField, Omit<KnownColumn, 'field'>> = {
  name: {
    zh: '姓名',
    en: 'Name',
    isNeeded: true,
    words: words(
      '姓名 参会人 参会人姓名 代表姓名 联系人 嘉宾 嘉宾姓名 人员姓名 name fullname attendee person contact contactname',
    ),
  },
  organisation: {
    zh: '单位名称',
    en: 'Organisation',
    isNeeded: true,
    words: words(
      '单位 单位名称 企业 企业名称 公司 公司名称 工作单位 所在单位 参会单位 机构 机构名称 学校 高校 organisation organization company companyname enterprise organisationname',
    ),
  },
  creditCode: {
    zh: '统一社会信用代码',
    en: 'Credit code',
    isNeeded: false,
    words: words('统一社会信用代码 社会信用代码 信用代码 税号 creditcode uscc socialcreditcode'),
  },
  title: {
    zh: '职务',
    en: 'Title',
    isNeeded: false,
    words: words('职务 职位 岗位 职称 title jobtitle position role'),
  },
  mobile: {
    zh: '手机',
    en: 'Mobile',
    isNeeded: false,
    words: words(
      '手机 手机号 手机号码 电话 联系电话 联系方式 移动电话 mobile phone mobilephone tel telephone cell',
    ),
  },
  email: {
    zh: '邮箱',
    en: 'E-mail',
    isNeeded: false,
    words: words('邮箱 电子邮箱 电子邮件 邮件 邮箱地址 email mail emailaddress'),
  },
  participantType: {
    zh: '参会类型',
    en: 'Participant type',
    isNeeded: false,
    words: words('参会类型 参会身份 类型 身份 类别 participanttype type category'),
  },
  language: {
    zh: '邮件语言',
    en: 'Language',
    isNeeded: false,
    words: words('邮件语言 语言 language'),
  },
};

/** Files and choices of sessions do not fit into a cell; agreeing is for the person alone. */
const fitsCell = ({ kind }: FormField): boolean =>
  kind !== 'file' && kind !== 'sessions' && kind !== 'consent';

/** Everything a column can hold at a conference: the person, and each question of its forms once. */
export function knownColumns(forms: ReadonlyMap<ParticipantType, FormDefinition>): KnownColumn[] {
  const questions = new Map<string, FormField>();
  for (const { fields } of forms.values())
    for (const field of fields)
      if (fitsCell(field) && !questions.has(field.key)) questions.set(field.key, field);
  return [
    ...personFields.map((field) => ({ field, ...persons[field] })),
    ...[...questions.values()].map(({ key, labelZh, labelEn }) => ({
      field: `answers.${key}`,
      zh: labelZh,
      en: labelEn || labelZh,
      isNeeded: false,
      words: [bare(labelZh), bare(labelEn), bare(key)].filter(Boolean),
    })),
  ];
}

/** Which column probably holds what, by the headers: the whole word first, then one that ends with it, then one that holds it. */
export function suggestColumns(headers: readonly string[], known: readonly KnownColumn[]): ColumnMapping {
  const guesses = headers.flatMap((header, column) => {
    const whole = bare(header);
    const short = bare(header.replace(/[(（【[].*?[)）】\]]/g, ''));
    return known.flatMap(({ field, words: list }) =>
      list.map((word) => {
        const isLong = word.length >= 2;
        const fit =
          whole === word
            ? 5
            : short === word
              ? 4
              : isLong && short.endsWith(word)
                ? 2
                : isLong && short.includes(word)
                  ? 1
                  : 0;
        return { field, column, fit, length: word.length };
      }),
    );
  });
  const mapping: ColumnMapping = {};
  const used = new Set<number>();
  for (const { field, column, fit } of guesses.toSorted(
    (a, b) => b.fit - a.fit || b.length - a.length || a.column - b.column,
  )) {
    if (fit === 0 || field in mapping || used.has(column)) continue;
    mapping[field] = column;
    used.add(column);
  }
  return mapping;
}
