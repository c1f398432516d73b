import type { ShowKind } from '#contracts/signing/run-of-show';

export interface SpokenParty {
  organisationZh: string;
  organisationEn: string;
  signer: { name: string; title: string };
}

export interface SpokenRound {
  /** Null: kinds are mixed. */
  kind: Pick<ShowKind, 'nameZh' | 'nameEn' | 'pluralEn' | 'act'> | null;
  handedBy: string;
  /** The parties of each agreement, in order. */
  agreements: readonly (readonly SpokenParty[])[];
}

export interface Script {
  zh: string;
  en: string;
}

/** What the host could say to call a round on stage: of which kind, who with whom, and who hands over. */
export const hostScript = (round: SpokenRound): Script =>
  round.agreements.length === 0 ? { zh: '', en: '' } : { zh: inChinese(round), en: inEnglish(round) };

function inChinese({ kind, handedBy, agreements }: SpokenRound): string {
  const pairs = agreements
    .map((parties) =>
      parties.map(({ organisationZh, signer }) => organisationZh + person(signer, '')).join('与'),
    )
    .join('；');
  if (kind?.act === 'plaque') {
    const by = handedBy ? `请${handedBy}授牌。` : '';
    return `下面进行${kind.nameZh}授牌。有请${pairs}上台。${by}`;
  }
  const by = handedBy ? `请${handedBy}见证。` : '';
  return `下面进行${kind ? kind.nameZh.replace(/(协议)?$/, '协议') : '合作协议'}签约。有请${pairs}上台签约。${by}`;
}

function inEnglish({ kind, handedBy, agreements }: SpokenRound): string {
  const pairs = agreements
    .map((parties) => inARow(parties.map(({ organisationEn, signer }) => personOf(signer, organisationEn))))
    .join('; ');
  const count = agreements.length;
  if (kind?.act === 'plaque') {
    const what =
      count === 1 ? `the plaque of one ${kind.nameEn}` : `the plaques of ${count} ${kind.pluralEn}`;
    const by = handedBy ? ` ${handedBy} will present the plaques.` : '';
    return `We now present ${lowerFirst(what)}. Please welcome on stage: ${ended(pairs)}${by}`;
  }
  const kinds = kind && lowerFirst(count === 1 ? kind.nameEn : kind.pluralEn);
  const what = [
    count === 1 ? 'one' : count,
    kinds ?? '',
    /agreements?$/.test(kinds ?? '') ? '' : ending(count),
  ]
    .filter(Boolean)
    .join(' ');
  const by = handedBy ? ` Witnessed by ${handedBy}.` : '';
  return `We now come to the signing of ${what}. Please welcome on stage: ${ended(pairs)}${by}`;
}

/** With the full stop that `Co., Ltd.` brings along. */
const ended = (words: string): string => (words.endsWith('.') ? words : `${words}.`);

const ending = (count: number): string => (count === 1 ? 'agreement' : 'agreements');

const person = ({ name, title }: SpokenParty['signer'], between: string): string =>
  [title, name].filter(Boolean).join(between);

const personOf = ({ name, title }: SpokenParty['signer'], organisation: string): string =>
  [name, title, organisation].filter(Boolean).join(', ');

const inARow = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join('; ')} with ${words.at(-1)}`;

const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
