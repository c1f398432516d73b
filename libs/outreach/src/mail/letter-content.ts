import { cleanLine } from '#contracts/clean-text';
import {
  fillIn,
  type ButtonTarget,
  type LetterBlock,
  type LetterText,
  type LetterValues,
} from '#contracts/outreach/letter';
import { qrPng } from '#documents/qr';
import type { MailBlock, MailContent } from '#platform/mail';
import { hoursInWords, dayInWords } from '../domain/letter/place-time.js';
import type { LetterGround } from './letter-ground.js';

export interface Reader {
  language: 'zh' | 'en';
  values: LetterValues;
  /** null where the person has no such page: the button is left out. */
  addressOf: (target: ButtonTarget) => string | null;
  /** null for people without a ticket. */
  ticketCode: string | null;
}

const QR_WIDTH = 220;
const QR_CID = 'ticket-qr';

/** The letter as one reader gets it. What values bring is text: it is filled in once and never read again. */
export function letterContent(ground: LetterGround, text: LetterText, reader: Reader): MailContent {
  const fill = (words: string): string => fillIn(words, reader.values).trim();
  const blocks = text.blocks.flatMap((block) => blockOf(ground, block, reader, fill));
  const showsTicket = blocks.some((block) => block.kind === 'picture' && block.cid === QR_CID);
  return {
    // a value with a line break in it must not become a header
    subject: cleanLine(fill(text.subject)),
    greeting: fill(text.greeting),
    blocks,
    closing: fill(text.closing),
    attachments:
      showsTicket && reader.ticketCode
        ? [
            {
              filename: 'ticket-inline.png',
              content: qrPng(reader.ticketCode),
              contentType: 'image/png',
              cid: QR_CID,
            },
          ]
        : [],
  };
}

function blockOf(
  ground: LetterGround,
  block: LetterBlock,
  reader: Reader,
  fill: (words: string) => string,
): MailBlock[] {
  const isChinese = reader.language === 'zh';
  switch (block.kind) {
    case 'paragraph': {
      const text = fill(block.text);
      return text ? [{ kind: 'paragraph', text }] : [];
    }
    case 'button': {
      const url = reader.addressOf(block.target);
      return url ? [{ kind: 'button', label: fill(block.label), url }] : [];
    }
    case 'facts':
      return [{ kind: 'facts', rows: conferenceFacts(ground, reader.language) }];
    case 'programme': {
      const rows = programmeRows(ground, reader.language);
      return rows.length > 0 ? [{ kind: 'facts', rows }] : [];
    }
    case 'ticket':
      return reader.ticketCode
        ? [
            {
              kind: 'picture',
              cid: QR_CID,
              alt: isChinese ? '签到二维码' : 'Check-in QR code',
              width: QR_WIDTH,
            },
          ]
        : [];
  }
}

/** Title, time and place. */
export function conferenceFacts(
  { conference }: Pick<LetterGround, 'conference'>,
  language: 'zh' | 'en',
): [string, string][] {
  const isChinese = language === 'zh';
  const { startsAt, endsAt, timeZone } = conference;
  const place = isChinese
    ? [conference.venueNameZh, conference.addressZh]
    : [conference.venueNameEn, conference.addressEn];
  const rows: [string, string][] = [
    [isChinese ? '会议' : 'Event', isChinese ? conference.titleZh : conference.titleEn],
    [
      isChinese ? '时间' : 'Time',
      `${dayInWords(startsAt, timeZone, language)} ${hoursInWords(startsAt, endsAt, timeZone, language)}`,
    ],
    [isChinese ? '地点' : 'Place', place.filter(Boolean).join(isChinese ? '，' : ', ')],
  ];
  return rows.filter(([, value]) => value !== '');
}

/** Released sessions: when, and what and where; the day is named where there are several. */
export function programmeRows(
  { conference: { timeZone }, programme }: Pick<LetterGround, 'conference' | 'programme'>,
  language: 'zh' | 'en',
): [string, string][] {
  const isChinese = language === 'zh';
  const dayOf = (at: string): string => dayInWords(new Date(at), timeZone, language);
  const days = new Set(programme.map(({ startsAt }) => dayOf(startsAt)));
  let named = '';
  return programme.map((session) => {
    const hours = hoursInWords(new Date(session.startsAt), new Date(session.endsAt), timeZone, language);
    const day = dayOf(session.startsAt);
    const when = days.size > 1 && day !== named ? `${day}\n${hours}` : hours;
    named = day;
    const title = isChinese ? session.titleZh : session.titleEn || session.titleZh;
    const room = isChinese ? session.roomNameZh : session.roomNameEn || session.roomNameZh;
    return [when, room ? `${title}${isChinese ? `（${room}）` : ` (${room})`}` : title];
  });
}
