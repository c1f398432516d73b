import { Injectable } from '@nestjs/common';
import { requireConference } from '#conferences';
import { DomainError } from '#contracts/domain-error';
import type { RunOfShow, ShowAgreement, ShowParty, ShowRound } from '#contracts/signing/run-of-show';
import { tokens } from '#contracts/tokens';
import { stageBookPdf, type PdfColours, type StageBook, type StageScene } from '#documents/pdf';
import { recordAudit } from '#platform/audit';
import type { Call, Language } from '#platform/call';
import { Transactions } from '#platform/database';
import { moment, timeSpan } from '#registration';
import { roundTimes, type RoundTime } from '../../domain/ceremony/round-times.js';
import { Ceremonies } from '../../persistence/ceremony/ceremonies.js';
import { composeShow } from './run-of-show.js';

const { colour } = tokens;
const colours: PdfColours = {
  accent: colour.violetActive,
  onAccent: colour.onViolet,
  gold: colour.goldBright,
  text: colour.text,
  quiet: colour.textSecondary,
  line: colour.line,
};

/** The run of show on paper: times, what the host says, who stands where, what is handed over. */
@Injectable()
export class PrintBooklet {
  constructor(private readonly transactions: Transactions) {}

  async run(
    { repeat: _, ...call }: Call,
    conferenceId: string,
    language: Language = call.language,
  ): Promise<{ name: string; content: Buffer }> {
    const tx = this.transactions.reader;
    const conference = await requireConference(tx, call, conferenceId, 'signing.read');
    const ceremony = await new Ceremonies(tx).ofConference(conferenceId);
    if (!ceremony) throw new DomainError('ceremony.not-planned');
    const { show, session } = await composeShow(tx, ceremony);
    await this.transactions.run(call, (own) =>
      recordAudit(own, call, {
        action: 'ceremony.printed',
        subject: { kind: 'ceremony', id: ceremony.id },
        scopeId: conferenceId,
        details: { language },
      }),
    );
    const isChinese = language === 'zh';
    const printed = moment(call.clock.now(), conference.timeZone, language);
    const by = call.actor.kind === 'user' ? call.actor.name : '';
    const made = [by, printed].filter(Boolean).join(' · ');
    const where = session && (isChinese ? session.roomNameZh : session.roomNameEn || session.roomNameZh);
    const span = session
      ? {
          startsAt: new Date(session.startsAt),
          endsAt: new Date(session.endsAt),
          timeZone: conference.timeZone,
        }
      : conference;
    const content = await stageBookPdf(
      {
        ...bookOf(show, language),
        subtitle: [timeSpan(span, language), where].filter(Boolean).join(' · '),
        note: isChinese
          ? `${conference.titleZh}\n签约仪式手册：流程、主持词、站位图与签约授牌名单。\n${made}`
          : `${conference.titleEn || conference.titleZh}\nRun of show, host’s script, places on stage and the list of agreements and plaques.\n${made}`,
        footWords: (page) => (isChinese ? `${made} · 第 ${page} 页` : `${made} · page ${page}`),
      },
      colours,
    );
    return { name: `${isChinese ? '签约仪式手册' : 'ceremony'}-${conference.slug}.pdf`, content };
  }
}

function bookOf(show: RunOfShow, language: Language): Omit<StageBook, 'subtitle' | 'note' | 'footWords'> {
  const isChinese = language === 'zh';
  const times = roundTimes(show.startsAt, show.rounds);
  const clock = clockOf(show.timeZone, times);
  return {
    title: isChinese ? show.titleZh : show.titleEn,
    overview: {
      title: isChinese ? '流程' : 'Run of show',
      rows: show.rounds.map((round, at) => ({
        when: clock(at) || `${at + 1}`,
        title: isChinese ? round.titleZh : round.titleEn,
        detail: [
          isChinese ? `${round.agreements.length} 份` : `${round.agreements.length} agreements`,
          round.minutes > 0 && (isChinese ? `${round.minutes} 分钟` : `${round.minutes} min`),
          round.handedBy && (isChinese ? `嘉宾：${round.handedBy}` : `With ${round.handedBy}`),
        ]
          .filter(Boolean)
          .join(' · '),
      })),
    },
    scenes: show.rounds.map((round, at) => sceneOf(round, { at, when: clock(at) }, isChinese)),
    stageWords: isChinese
      ? { back: '舞台背景', front: '观众席（1 号在观众左侧）' }
      : { back: 'Back of the stage', front: 'Audience (place 1 at the audience’s left)' },
    lists: {
      title: isChinese ? '签约与授牌名单' : 'Agreements and plaques',
      groups: show.kinds.flatMap((kind) => {
        const here = show.rounds
          .flatMap(({ agreements }) => agreements)
          .filter(({ kindId }) => kindId === kind.id);
        if (here.length === 0) return [];
        const name = isChinese ? kind.nameZh : kind.pluralEn;
        return [{ title: `${name} (${here.length})`, rows: here.map((each) => listRow(each, isChinese)) }];
      }),
    },
  };
}

const listRow = (
  { titleZh, titleEn, number, parties }: ShowAgreement,
  isChinese: boolean,
): [string, string] => [
  parties.map((party) => nameOf(party, isChinese)).join(isChinese ? ' 与 ' : ' and '),
  [number, isChinese ? titleZh : titleEn].filter(Boolean).join(' · '),
];

const nameOf = ({ nameZh, nameEn }: ShowParty, isChinese: boolean): string => (isChinese ? nameZh : nameEn);

function sceneOf(
  round: ShowRound,
  { at, when }: { at: number; when: string },
  isChinese: boolean,
): StageScene {
  const facts: [string, string][] = [
    [
      isChinese ? '时长' : 'Length',
      round.minutes > 0 ? (isChinese ? `${round.minutes} 分钟` : `${round.minutes} min`) : '',
    ],
    [isChinese ? '授牌/见证嘉宾' : 'Handed over by', round.handedBy],
    ...round.agreements.map((agreement, index): [string, string] => [
      isChinese ? `第 ${index + 1} 组` : `Pair ${index + 1}`,
      [
        agreement.parties.map((party) => nameOf(party, isChinese)).join(isChinese ? ' 与 ' : ' and '),
        isChinese ? agreement.captionZh : agreement.captionEn,
      ]
        .filter(Boolean)
        .join(' · '),
    ]),
  ];
  const chinese = { label: isChinese ? '主持词' : 'Host, Chinese', text: round.scriptZh };
  const english = { label: isChinese ? '主持词（英文）' : 'Host, English', text: round.scriptEn };
  return {
    over: [isChinese ? `第 ${at + 1} 轮` : `Round ${at + 1}`, when].filter(Boolean).join(' · '),
    title: isChinese ? round.titleZh : round.titleEn,
    facts: facts.filter(([, value]) => value !== ''),
    speeches: isChinese ? [chinese, english] : [english, chinese],
    places: round.agreements
      .flatMap(({ parties }) => parties)
      .toSorted((a, b) => a.place - b.place)
      .map((party) => ({
        number: party.place,
        name: party.signatory.name || (isChinese ? '待定' : 'open'),
        details: [party.signatory.title, nameOf(party, isChinese)].filter(Boolean),
      })),
  };
}

/** `14:00–14:07` of a round; empty as long as nobody knows. */
function clockOf(timeZone: string, times: readonly RoundTime[] | null): (at: number) => string {
  const hour = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
  return (at) => {
    const time = times?.[at];
    return time ? `${hour.format(time.startsAt)}–${hour.format(time.endsAt)}` : '';
  };
}
