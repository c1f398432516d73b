const partyColumns = ['party', 'signatory', 'position', 'substitute', 'contact', 'email', 'mobile'] as const;
type PartyColumn = (typeof partyColumns)[number];
export const partyLetters = ['A', 'B', 'C'] as const;
export type PartyLetter = (typeof partyLetters)[number];

/** What a column of a list can hold, in the template's order; a party's columns end with its letter. */
export type AgreementColumn =
  | 'kind'
  | 'number'
  | 'titleZh'
  | 'titleEn'
  | 'amount'
  | 'currency'
  | 'startsOn'
  | 'endsOn'
  | `${PartyColumn}${PartyLetter}`;

/** Which column (counted from 0) holds which; what stands nowhere is left out. */
export type AgreementMapping = Partial<Record<AgreementColumn, number>>;

interface ColumnFacts {
  zh: string;
  en: string;
  isNeeded: boolean;
  /** Headers that mean it, without blanks, punctuation and case. */
  words: readonly string[];
}

const facts = (zh: string, en: string, words: string, isNeeded = false): ColumnFacts => ({
  zh,
  en,
  isNeeded,
  words: [...words.split(' ').filter(Boolean), bare(zh), bare(en)],
});

/** Without blanks, punctuation and case. */
export function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

const own: Record<PartyColumn, (zh: string, letter: PartyLetter) => ColumnFacts> = {
  party: (zh, letter) =>
    facts(
      `${zh}单位`,
      `Party ${letter}`,
      `${zh} ${zh}名称 ${letter === 'A' ? '学校 高校' : letter === 'B' ? '企业 企业名称 单位名称 单位' : ''}`,
      letter !== 'C',
    ),
  signatory: (zh, letter) =>
    facts(`${zh}签约人`, `Signatory ${letter}`, `${zh}代表${letter === 'B' ? ' 签约人 企业签约人' : ''}`),
  position: (zh, letter) => facts(`${zh}签约人职务`, `Position ${letter}`, `${zh}职务 title${letter}`),
  substitute: (zh, letter) => facts(`${zh}替补签约人`, `Substitute ${letter}`, `${zh}替补`),
  contact: (zh, letter) => facts(`${zh}联系人`, `Contact ${letter}`, ''),
  email: (zh, letter) => facts(`${zh}联系邮箱`, `E-mail ${letter}`, `${zh}邮箱`),
  mobile: (zh, letter) => facts(`${zh}联系手机`, `Phone ${letter}`, `${zh}手机 ${zh}电话 ${zh}联系电话`),
};

const ofParty = (letter: PartyLetter, zh: string): [AgreementColumn, ColumnFacts][] =>
  partyColumns.map((column) => [`${column}${letter}`, own[column](zh, letter)]);

export const agreementColumns = Object.fromEntries([
  ['kind', facts('协议类型', 'Kind', '类型 类别 kindofagreement', true)],
  ['number', facts('编号', 'Number', '协议编号 序号 no')],
  ['titleZh', facts('协议名称（中文）', 'Title (Chinese)', '协议名称 名称 标题 title')],
  ['titleEn', facts('协议名称（英文）', 'Title (English)', '英文名称')],
  ...ofParty('A', '甲方'),
  ...ofParty('B', '乙方'),
  ...ofParty('C', '丙方'),
  ['amount', facts('金额（元）', 'Amount', '金额 协议金额')],
  ['currency', facts('币种', 'Currency', '')],
  ['startsOn', facts('开始日期', 'First day', '起始日期 生效日期 startson')],
  ['endsOn', facts('结束日期', 'Last day', '截止日期 终止日期 endson')],
]) as Record<AgreementColumn, ColumnFacts>;

export const agreementColumnNames = Object.keys(agreementColumns) as AgreementColumn[];

/** The columns whose headers say what they hold; each is taken once. */
export function suggestAgreementColumns(header: readonly string[]): AgreementMapping {
  const mapping: AgreementMapping = {};
  const used = new Set<number>();
  const headers = header.map(bare);
  for (const name of agreementColumnNames)
    for (const word of agreementColumns[name].words) {
      const at = headers.findIndex((one, index) => one === word && !used.has(index));
      if (at < 0) continue;
      mapping[name] = at;
      used.add(at);
      break;
    }
  return mapping;
}
