import { findConferences, type ConferenceRecord } from '#conferences';
import { findOrganisations, type OrganisationSummary } from '#organisations';
import type { Transaction } from '#platform/database';
import type { Mail, MailBlock } from '#platform/mail';
import type { InHand } from '../application/require-registration.js';
import type { Registration } from '../persistence/registration.entity.js';
import { Registrations } from '../persistence/registrations.js';
import { timeSpan } from './time-span.js';

/** What every mail about a registration starts from. */
export interface Letter extends InHand {
  isChinese: boolean;
  /** In the reader's language. */
  title: string;
  facts: MailBlock;
}

/** Reads what the tables say at the moment of sending; null when the registration or its conference is gone. */
export async function letterOf(tx: Transaction, mail: Mail): Promise<Letter | null> {
  return (await lettersOf(tx, [mail]))[0]!;
}

/** As `letterOf` for many mails, in their order. */
export async function lettersOf(tx: Transaction, mails: readonly Mail[]): Promise<(Letter | null)[]> {
  const registrations = byId(await new Registrations(tx).byIds(mails.map(({ subjectId }) => subjectId)));
  const people = [...registrations.values()];
  const distinct = (ids: readonly string[]): string[] => [...new Set(ids)];
  const conferences = byId(
    await findConferences(tx, distinct(people.map(({ conferenceId }) => conferenceId))),
  );
  const organisations = await findOrganisations(
    tx,
    distinct(people.map(({ organisationId }) => organisationId)),
  );
  return mails.map((mail) => {
    const registration = registrations.get(mail.subjectId);
    const conference = registration && conferences.get(registration.conferenceId);
    if (!registration || !conference) return null;
    const organisation = organisations.get(registration.organisationId) ?? null;
    return letter(registration, conference, organisation, mail.language === 'zh');
  });
}

const byId = <Row extends { id: string }>(rows: readonly Row[]): Map<string, Row> =>
  new Map(rows.map((row) => [row.id, row]));

function letter(
  registration: Registration,
  conference: ConferenceRecord,
  organisation: OrganisationSummary | null,
  isChinese: boolean,
): Letter {
  const place = isChinese
    ? [conference.venueNameZh, conference.addressZh]
    : [conference.venueNameEn, conference.addressEn];
  const rows: [string, string][] = [
    [isChinese ? '会议' : 'Event', isChinese ? conference.titleZh : conference.titleEn],
    [isChinese ? '时间' : 'Time', timeSpan(conference, isChinese ? 'zh' : 'en')],
    [isChinese ? '地点' : 'Place', place.filter(Boolean).join(isChinese ? '，' : ', ')],
    [isChinese ? '姓名' : 'Name', registration.name],
    [
      isChinese ? '单位' : 'Organisation',
      (isChinese ? organisation?.nameZh : organisation?.nameEn || organisation?.nameZh) ?? '',
    ],
  ];
  return {
    registration,
    conference,
    isChinese,
    title: isChinese ? conference.titleZh : conference.titleEn,
    facts: { kind: 'facts', rows: rows.filter(([, value]) => value !== '') },
  };
}

export const greetingOf = ({ isChinese, registration: { name } }: Letter): string =>
  isChinese ? `${name}，您好：` : `Dear ${name},`;

export const closingOf = ({ isChinese }: Letter): string =>
  isChinese
    ? '此邮件由紫金系统自动发送，请勿直接回复。'
    : 'This message was sent automatically by Zijin; please do not reply to it.';
