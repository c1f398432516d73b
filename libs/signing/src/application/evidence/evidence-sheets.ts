import type { SignatureMethod } from '#contracts/signing/evidence';
import type { RecordBlock, RecordPart } from '#documents/pdf';
import { actorWords, eventWords, legalWords } from '../../domain/evidence/event-words.js';
import type { ChainedEvent, ManifestFile } from '../../domain/evidence/manifest.js';
import type { EvidenceFacts, SignerFacts } from './evidence-facts.js';

export const methodWords: Record<SignatureMethod, string> = {
  drawn: '终端手写签名 · drawn on a terminal',
  typed: '键盘输入签名 · typed on a terminal',
  prepared: '预备签名（事先提供） · prepared signature, given before',
  paper: '纸质签署，见扫描件 · signed on paper, see the scan',
};

/** Both languages in a line; once where they are alike. */
export const both = (zh: string, en: string): string => (zh && en && zh !== en ? `${zh} · ${en}` : zh || en);

/** A moment in the conference's zone, to the second, with the zone named. */
export function momentWords(at: Date | null, timeZone: string): string {
  if (!at) return '';
  const words = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  return `${words.format(at)} (${timeZone})`;
}

export function signatureSheet(facts: EvidenceFacts): RecordPart {
  const { agreement, timeZone, witnesses } = facts;
  return {
    title: '签署页 · Signature page',
    subtitle: both(agreement.titleZh, agreement.titleEn),
    blocks: [
      {
        kind: 'facts',
        rows: [
          ['协议编号 · Number', agreement.number],
          ['类别 · Kind', both(agreement.kindZh, agreement.kindEn)],
          ['活动 · Conference', both(facts.conferenceZh, facts.conferenceEn)],
          ['签署时间 · Signed at', momentWords(agreement.signedAt, timeZone)],
          ['地点 · Place', both(agreement.placeZh, agreement.placeEn)],
          ['轮次 · Round', both(facts.roundZh, facts.roundEn)],
        ],
      },
      { kind: 'heading', text: '签署各方 · Parties' },
      ...facts.signers.map((signer) => signatureBlock(signer, timeZone)),
      ...witnessBlocks(witnesses),
    ],
  };
}

function witnessBlocks(witnesses: EvidenceFacts['witnesses']): RecordBlock[] {
  if (witnesses.length === 0) return [];
  const said = ({ title, organisation }: (typeof witnesses)[number]): string =>
    [organisation, title].filter(Boolean).join(' · ');
  return [
    { kind: 'heading', text: '见证人 · Witnesses' },
    { kind: 'facts', rows: witnesses.map((each) => [each.name, said(each)] as const) },
  ];
}

function signatureBlock(signer: SignerFacts, timeZone: string): RecordBlock {
  const { organisationZh, organisationEn, name, title, method, at, device, image } = signer;
  return {
    kind: 'signature',
    name: organisationZh || organisationEn,
    lines: [
      organisationEn === organisationZh ? '' : organisationEn,
      `${name || '—'}${title ? ` · ${title}` : ''}`,
      method ? methodWords[method] : '',
      [momentWords(at, timeZone), device].filter(Boolean).join(' · '),
    ],
    image,
    instead:
      method === 'paper'
        ? '纸质签署 · signed on paper'
        : method === null
          ? '以仪式记录为准 · as the ceremony’s record says'
          : '',
  };
}

export interface Hashes {
  text: ManifestFile | null;
  signatures: { name: string; sha256: string }[];
  scans: ManifestFile[];
}

export function evidenceSheet(
  facts: EvidenceFacts,
  events: readonly ChainedEvent[],
  hashes: Hashes,
): RecordPart {
  const { code, baseUrl, madeAt, timeZone } = facts;
  return {
    title: '存证页 · Evidence page',
    subtitle: both(facts.agreement.titleZh, facts.agreement.titleEn),
    blocks: [
      {
        kind: 'code',
        code,
        text: `${baseUrl}/verify/${code}`,
        lines: [
          `扫码或在 ${baseUrl}/verify 输入编码核验；核验时文件不离开您的设备。`,
          `Scan the code, or type it at ${baseUrl}/verify; a file checked there never leaves your device.`,
          `封存时间 · sealed ${momentWords(madeAt, timeZone)}`,
        ],
      },
      { kind: 'heading', text: '散列值（SHA-256） · Hashes (SHA-256)' },
      {
        kind: 'facts',
        rows: [
          ['文本 · Text', hashes.text ? `${hashes.text.sha256}\n${hashes.text.name}` : '无文本 · no text'],
          ...hashes.signatures.map(({ name, sha256 }) => [`签名 · ${name}`, sha256] as const),
          ...hashes.scans.map(({ name, sha256 }) => [`扫描件 · ${name}`, sha256] as const),
          ['事件链末值 · Last event', events.at(-1)?.hash ?? ''],
        ],
      },
      { kind: 'heading', text: '事件 · Events' },
      {
        kind: 'rows',
        widths: [42, 58, 40, 34],
        head: ['时间 · Time', '事件 · Event', '人员 · Actor', '设备 · Device'],
        rows: events.map(({ at, what, actor, device }) => [
          momentWords(new Date(at), timeZone).replace(/ \(.*/, ''),
          eventWords(what),
          actorWords(actor),
          device || '—',
        ]),
      },
      { kind: 'heading', text: '说明 · Note' },
      { kind: 'text', text: `${legalWords.zh}\n${legalWords.en}` },
    ],
  };
}
