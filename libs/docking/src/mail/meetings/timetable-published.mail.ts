import { Injectable } from '@nestjs/common';
import { HttpSettings, MailSettings } from '#config';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { Composes, type Mail, type MailBlock, type MailComposer, type MailContent } from '#platform/mail';
import { BusyTimes } from '../../application/meetings/busy-times.js';
import { lineWords, ownDays, type DayLine } from '../../application/meetings/own-days.js';
import { standingMeetings } from '../../application/meetings/placed-meetings.js';
import type { MailAbout } from '../../application/meetings/tell.js';
import { byDay, clockSpan, dayWords } from '../../domain/meetings/day-words.js';
import { whoWords } from '../../domain/meetings/meeting-words.js';
import { Meetings } from '../../persistence/meetings/meetings.js';
import { allEntriesPart } from './meeting-calendar.js';
import { meetingLetter, meetingMail, type MeetingLetter } from './meeting-letter.js';
import { lostPlaces, placeMarks, type LostPlace } from './timetable-changes.js';

/** The whole own timetable, as it stands when the mail is sent; what changed is marked where the mail says so. */
@Injectable()
@Composes('docking.timetable-published')
export class TimetablePublishedMail implements MailComposer {
  constructor(
    private readonly http: HttpSettings,
    private readonly mails: MailSettings,
    private readonly busyTimes: BusyTimes,
  ) {}

  async compose(tx: Transaction, call: Call, mail: Mail): Promise<MailContent | null> {
    const letter = await meetingLetter(tx, mail);
    if (!letter) return null;
    const { reader, conference, isChinese, title } = letter;
    const standing = await standingMeetings(tx, conference.id, reader.id);
    const lines = (await ownDays(tx, conference.id, [reader], standing, this.busyTimes)).get(reader.id)!;
    const { changes } = mail.data as MailAbout;
    const lost = await lostPlaces(tx, conference, changes ?? []);
    if (lines.length === 0 && lost.length === 0) return null;
    const marks = await placeMarks(tx, letter, standing, changes ?? []);
    const isChange = lost.length > 0 || (changes ?? []).some(({ from }) => from !== null);
    const content = await meetingMail(tx, call, this.http.baseUrl, letter, {
      subject: isChange
        ? isChinese
          ? `洽谈日程有变：${title}`
          : `Your meeting timetable has changed: ${title}`
        : isChinese
          ? `您的洽谈日程：${title}`
          : `Your meeting timetable: ${title}`,
      blocks: [
        { kind: 'paragraph', text: opening(letter, isChange) },
        ...tables(letter, lines, marks),
        ...(await others(tx, letter, lost)),
      ],
      button: isChinese ? '在手机上查看日程' : 'See my timetable',
    });
    return { ...content, ...allEntriesPart(call, letter, this.mails.from, standing, lost) };
  }
}

const opening = ({ isChinese }: MeetingLetter, isChange: boolean): string =>
  isChange
    ? isChinese
      ? '您的一对一洽谈日程有变动，最新安排如下，以此为准。'
      : 'Your meetings have changed. This is how they stand now; it replaces what you were sent before.'
    : isChinese
      ? '您的一对一洽谈日程已排定，安排如下。'
      : 'Your one-to-one meetings have been scheduled. This is your timetable.';

/** A table for each day. */
function tables(
  { reader, conference: { timeZone }, isChinese }: MeetingLetter,
  lines: readonly DayLine[],
  marks: ReadonlyMap<string, string>,
): MailBlock[] {
  const language = isChinese ? 'zh' : 'en';
  return byDay(lines, timeZone).flatMap((day): MailBlock[] => [
    { kind: 'paragraph', text: dayWords(day[0]!.startsAt, timeZone, language) },
    {
      kind: 'facts',
      rows: day.map((line): [string, string] => {
        const { place, who, about } = lineWords(line, reader.id, language);
        const mark = line.kind === 'meeting' ? (marks.get(line.meeting.id) ?? '') : '';
        return [clockSpan(line, timeZone), mark + [place, who, about].filter(Boolean).join(' · ')];
      }),
    },
  ]);
}

/** Meetings that are agreed but stand nowhere, those that lost their place first. */
async function others(
  tx: Transaction,
  { reader, conference: { timeZone }, isChinese }: MeetingLetter,
  lost: readonly LostPlace[],
): Promise<MailBlock[]> {
  const language = isChinese ? 'zh' : 'en';
  const open = await new Meetings(tx).openOf([reader.id]);
  const count = open.filter(({ startsAt }) => startsAt === null).length;
  const texts = lost.map((meeting) => {
    const who = whoWords(
      meeting.people.filter(({ id }) => id !== reader.id),
      language,
    );
    const when = `${dayWords(meeting.startsAt, timeZone, language)} ${clockSpan(meeting, timeZone)}`;
    return isChinese
      ? `原定${when}与${who}的洽谈已不在日程中。`
      : `Your meeting with ${who}, which was to be on ${when}, is not in the timetable any more.`;
  });
  if (count > 0)
    texts.push(
      isChinese
        ? `另有 ${count} 场已约定的洽谈暂未排入日程。`
        : `${count} agreed ${count === 1 ? 'meeting has' : 'meetings have'} no place in the timetable yet.`,
    );
  return texts.map((text) => ({ kind: 'paragraph', text }));
}
