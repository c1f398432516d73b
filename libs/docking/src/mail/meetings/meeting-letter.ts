import { findConference, type ConferenceRecord } from '#conferences';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import type { Mail, MailBlock, MailContent } from '#platform/mail';
import { moment, personalLink, timeSpan } from '#registration';
import { WITHDRAWN } from '../../domain/meetings/withdrawn.js';
import { Grounds } from '../../persistence/meetings/grounds.js';
import type { MeetingRequest } from '../../persistence/meetings/meeting-request.entity.js';
import type { Meeting } from '../../persistence/meetings/meeting.entity.js';
import { Meetings } from '../../persistence/meetings/meetings.js';
import { OfferedItems } from '../../persistence/meetings/offered-items.js';
import { People, type Person } from '../../persistence/meetings/people.js';
import { Requests } from '../../persistence/meetings/requests.js';

/** What every mail about meetings starts from: who reads it, and whom it is about. */
export interface MeetingLetter {
  reader: Person;
  /** The other of the two; null where it is about nobody. */
  other: Person | null;
  request: MeetingRequest | null;
  meeting: Meeting | null;
  conference: ConferenceRecord;
  isChinese: boolean;
  /** Of the conference, in the reader's language. */
  title: string;
}

/** Reads what the tables say at the moment of sending; null when there is nothing to write about any more. */
export async function meetingLetter(tx: Transaction, mail: Mail): Promise<MeetingLetter | null> {
  const people = new People(tx);
  const reader = await people.find(mail.subjectId);
  const conference = reader && (await findConference(tx, reader.conferenceId));
  if (!reader || !conference || reader.state !== 'confirmed') return null;
  if (conference.state !== 'published' && conference.state !== 'live') return null;
  const { requestId, meetingId } = mail.data as { requestId?: string; meetingId?: string };
  const request = requestId ? await new Requests(tx).find(requestId) : null;
  const meeting = meetingId ? await new Meetings(tx).find(meetingId) : null;
  const otherId = request
    ? request.fromId === reader.id
      ? request.toId
      : request.fromId
    : meeting &&
      (await new Meetings(tx).people([meeting.id])).find(({ registrationId }) => registrationId !== reader.id)
        ?.registrationId;
  const isChinese = mail.language === 'zh';
  return {
    reader,
    other: otherId ? await people.find(otherId) : null,
    request,
    meeting,
    conference,
    isChinese,
    title: isChinese ? conference.titleZh : conference.titleEn || conference.titleZh,
  };
}

export const nameOf = ({ isChinese }: MeetingLetter, person: Person): string =>
  isChinese ? `${person.name}（${person.organisationZh}）` : `${person.name} (${person.organisationEn})`;

export const organisationOf = ({ isChinese }: MeetingLetter, person: Person): string =>
  isChinese ? person.organisationZh : person.organisationEn;

/** A reason or an answer in somebody's words; nothing where nobody said anything. */
export function saidBlock({ isChinese }: MeetingLetter, words: string): MailBlock[] {
  if (words === '') return [];
  const text =
    words === WITHDRAWN
      ? isChinese
        ? '对方已取消参会。'
        : 'This person does not come to the conference any more.'
      : isChinese
        ? `留言：${words}`
        : `Message: ${words}`;
  return [{ kind: 'paragraph', text }];
}

/** The other, the conference, and what it is about. */
export async function factsOf(
  tx: Transaction,
  letter: MeetingLetter,
  more: [string, string][] = [],
): Promise<MailBlock> {
  const { isChinese, other, conference, title, request, meeting } = letter;
  const itemId = request?.itemId ?? meeting?.itemId;
  const item = itemId ? (await new OfferedItems(tx).byIds([itemId])).get(itemId) : undefined;
  const rows: [string, string][] = [
    [isChinese ? '姓名' : 'Name', other?.name ?? ''],
    [isChinese ? '职务' : 'Position', other?.title ?? ''],
    [isChinese ? '单位' : 'Organisation', other ? organisationOf(letter, other) : ''],
    [isChinese ? '事由' : 'About', request?.reason ?? ''],
    [
      isChinese ? '相关需求或成果' : 'Demand or achievement',
      (isChinese ? item?.titleZh : item?.titleEn) ?? '',
    ],
    ...more,
    [isChinese ? '会议' : 'Conference', title],
    [isChinese ? '会议时间' : 'Conference time', timeSpan(conference, isChinese ? 'zh' : 'en')],
  ];
  return { kind: 'facts', rows: rows.filter(([, value]) => value !== '') };
}

/** Slot and table, where the meeting has them. */
export async function placeRows(tx: Transaction, letter: MeetingLetter): Promise<[string, string][]> {
  const { meeting, conference, isChinese } = letter;
  if (!meeting?.startsAt || !meeting.endsAt) return [];
  const { startsAt, endsAt, tableId } = meeting;
  const grounds = new Grounds(tx, conference.id);
  const table = (await grounds.tables()).find(({ id }) => id === tableId);
  const room = (await grounds.rooms()).find(({ id }) => id === table?.roomId);
  const place = isChinese
    ? `${room?.nameZh ?? ''} ${table?.number ?? ''} 号桌`
    : `${room?.nameEn ?? ''}, table ${table?.number ?? ''}`;
  const span = { startsAt, endsAt, timeZone: conference.timeZone };
  return [
    [isChinese ? '洽谈时间' : 'Meeting time', timeSpan(span, isChinese ? 'zh' : 'en')],
    [isChinese ? '洽谈地点' : 'Meeting place', place],
  ];
}

export const when = ({ conference, isChinese }: MeetingLetter, at: Date): string =>
  moment(at, conference.timeZone, isChinese ? 'zh' : 'en');

interface Said {
  subject: string;
  blocks: readonly MailBlock[];
  button: string;
}

/** Greeting, button to the own meetings and closing around what there is to say. */
export async function meetingMail(
  tx: Transaction,
  call: Call,
  baseUrl: string,
  { reader, isChinese }: MeetingLetter,
  { subject, blocks, button }: Said,
): Promise<MailContent> {
  const token = await personalLink(tx, call, reader.id);
  return {
    subject,
    greeting: isChinese ? `${reader.name}，您好：` : `Dear ${reader.name},`,
    blocks: [...blocks, { kind: 'button', label: button, url: `${baseUrl}/r/${token}/meetings` }],
    closing: isChinese
      ? '此邮件由紫金系统自动发送，请勿直接回复。'
      : 'This message was sent automatically by Zijin; please do not reply to it.',
  };
}
