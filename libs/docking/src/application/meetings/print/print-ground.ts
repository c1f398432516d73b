import { requireConference, type ConferenceRecord } from '#conferences';
import { DomainError } from '#contracts/domain-error';
import { tokens } from '#contracts/tokens';
import type { PdfColours } from '#documents/pdf';
import { recordAudit } from '#platform/audit';
import type { Call, Language } from '#platform/call';
import type { Transactions } from '#platform/database';
import { moment, timeSpan } from '#registration';
import { byDay, dayWords } from '../../../domain/meetings/day-words.js';
import { slotsOfAll, type Span } from '../../../domain/meetings/slots.js';
import { Grounds } from '../../../persistence/meetings/grounds.js';
import { deciderOf } from '../decide-request.js';
import { standingMeetings, type StandingMeeting } from '../placed-meetings.js';

export interface PrintedFile {
  name: string;
  content: Buffer;
}

/** What every print of a timetable starts from. */
export interface PrintGround {
  conference: ConferenceRecord;
  language: Language;
  isChinese: boolean;
  standing: StandingMeeting[];
  slots: Span[];
  /** At the head of each page. */
  title: string;
  /** At the foot: who made it, when, and which page it is. */
  footWords: (page: number) => string;
}

const { colour } = tokens;
export const printColours: PdfColours = {
  accent: colour.violetActive,
  onAccent: colour.onViolet,
  gold: colour.goldBright,
  text: colour.text,
  quiet: colour.textSecondary,
  line: colour.line,
};

/**
 * Reads what stands, and puts on record who took it.
 * @throws DomainError meetings.nothing-to-print
 */
export async function printGround(
  transactions: Transactions,
  call: Call,
  conferenceId: string,
  of: 'people' | 'tables' | 'rooms',
  { language = call.language, registrationId }: { language?: Language; registrationId?: string },
): Promise<PrintGround> {
  const tx = transactions.reader;
  const conference = await requireConference(tx, call, conferenceId, 'docking.read');
  const standing = await standingMeetings(tx, conferenceId, registrationId);
  if (standing.length === 0) throw new DomainError('meetings.nothing-to-print');
  await transactions.run(call, (own) =>
    recordAudit(own, call, {
      action: 'meetings.printed',
      subject: { kind: 'conference', id: conferenceId },
      scopeId: conferenceId,
      details: { of, language, ...(registrationId ? { registrationId } : {}) },
    }),
  );
  const isChinese = language === 'zh';
  const title = isChinese ? conference.titleZh : conference.titleEn || conference.titleZh;
  const at = moment(call.clock.now(), conference.timeZone, language);
  const by = deciderOf(call);
  const made = isChinese ? `${at}${by ? ` 由 ${by} ` : ''}生成` : `Made ${by ? `by ${by} ` : ''}on ${at}`;
  return {
    conference,
    language,
    isChinese,
    standing,
    slots: slotsOfAll(await new Grounds(tx, conferenceId).blocks()),
    title: `${title} · ${timeSpan(conference, language)}`,
    footWords: (page) => `${made} · ${isChinese ? `第 ${page} 页` : `Page ${page}`}`,
  };
}

/** Slots and what stands outside of them, by day, each stretch of time once, in the order of time. */
export function printedDays({ conference: { timeZone }, language, standing, slots }: PrintGround): {
  title: string;
  spans: Span[];
}[] {
  const spans = new Map<string, Span>();
  for (const { startsAt, endsAt } of [...slots, ...standing])
    spans.set(`${startsAt.getTime()}-${endsAt.getTime()}`, { startsAt, endsAt });
  const sorted = [...spans.values()].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  return byDay(sorted, timeZone).map((day) => ({
    title: dayWords(day[0]!.startsAt, timeZone, language),
    spans: day,
  }));
}

export const isAt = (meeting: Span, span: Span): boolean =>
  meeting.startsAt.getTime() === span.startsAt.getTime() &&
  meeting.endsAt.getTime() === span.endsAt.getTime();
