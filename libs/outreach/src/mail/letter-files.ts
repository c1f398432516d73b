import { typeWords } from '#registration';
import { tokens } from '#contracts/tokens';
import { programmePdf, ticketPdf, type PdfColours } from '#documents/pdf';
import type { MailAttachment } from '#platform/mail';
import { dayInWords, hoursInWords } from '../domain/letter/place-time.js';
import type { AttachedTo } from './letter-attachments.js';
import { conferenceFacts, programmeRows } from './letter-content.js';
import type { LetterGround } from './letter-ground.js';

const { colour } = tokens;
const colours: PdfColours = {
  accent: colour.violetActive,
  onAccent: colour.onViolet,
  gold: colour.goldBright,
  text: colour.text,
  quiet: colour.textSecondary,
  line: colour.line,
};

const rareNote =
  (language: 'zh' | 'en') =>
  (characters: string): string =>
    language === 'zh'
      ? `〓 为打印字库中没有的字（${characters}），以原字为准`
      : `〓 is a character that our printing font lacks (${characters})`;

/** The ticket to print or to keep on the phone. */
export async function ticketFile(
  { conference }: LetterGround,
  { person, language }: AttachedTo,
  code: string,
): Promise<MailAttachment> {
  const isChinese = language === 'zh';
  const { startsAt, endsAt, timeZone } = conference;
  const place = isChinese
    ? [conference.venueNameZh, conference.addressZh]
    : [conference.venueNameEn, conference.addressEn];
  const type = person.participantType ? typeWords[person.participantType][language] : '';
  const content = await ticketPdf(
    {
      kind: isChinese ? '参会凭证' : 'TICKET',
      title: isChinese ? conference.titleZh : conference.titleEn,
      name: person.name,
      nameDetail: [person.title, type].filter(Boolean).join(' · '),
      organisation: person.organisationName,
      facts: [
        [isChinese ? '日期' : 'Date', dayInWords(startsAt, timeZone, language)],
        [isChinese ? '时间' : 'Time', hoursInWords(startsAt, endsAt, timeZone, language)],
        [isChinese ? '地点' : 'Place', place.filter(Boolean).join(isChinese ? '，' : ', ')],
      ].filter(([, value]) => value !== '') as [string, string][],
      code,
      hint: isChinese ? '到场时出示此码签到，仅限本人使用' : 'Show this code at the entrance. Yours alone.',
      rareNote: rareNote(language),
    },
    colours,
  );
  return { filename: isChinese ? '参会凭证.pdf' : 'ticket.pdf', content, contentType: 'application/pdf' };
}

const sheets = new WeakMap<LetterGround, Map<'zh' | 'en', Promise<MailAttachment>>>();

/** The programme to print; the same for all readers of a language, so it is drawn once for the letters of a batch. */
export function programmeFile(ground: LetterGround, { language }: AttachedTo): Promise<MailAttachment> {
  const drawn = sheets.get(ground) ?? new Map<'zh' | 'en', Promise<MailAttachment>>();
  sheets.set(ground, drawn);
  const sheet = drawn.get(language) ?? drawProgramme(ground, language);
  drawn.set(language, sheet);
  return sheet;
}

async function drawProgramme(ground: LetterGround, language: 'zh' | 'en'): Promise<MailAttachment> {
  const isChinese = language === 'zh';
  const { conference, programme } = ground;
  const rows = programmeRows(ground, language);
  const content = await programmePdf(
    {
      title: isChinese ? conference.titleZh : conference.titleEn,
      subtitle: conferenceFacts(ground, language)
        .slice(1)
        .map(([, value]) => value)
        .join('\n'),
      rows: programme.map((session, at) => ({
        when: rows[at]![0],
        title: rows[at]![1],
        detail: [
          isChinese ? session.themeZh : session.themeEn || session.themeZh,
          [
            ...session.people.map(({ nameZh, nameEn }) => (isChinese ? nameZh : nameEn || nameZh)),
            session.speakers,
          ]
            .filter(Boolean)
            .join(isChinese ? '、' : ', '),
        ]
          .filter(Boolean)
          .join('\n'),
      })),
      pageWords: (page) => (isChinese ? `第 ${page} 页` : `Page ${page}`),
      rareNote: rareNote(language),
    },
    { ...colours, accent: colour.violet },
  );
  return { filename: isChinese ? '会议议程.pdf' : 'programme.pdf', content, contentType: 'application/pdf' };
}
