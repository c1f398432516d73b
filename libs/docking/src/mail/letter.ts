import { HttpSettings } from '#config';
import { findConference, type ConferenceRecord } from '#conferences';
import { findOrganisation } from '#organisations';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import type { Mail, MailBlock, MailContent } from '#platform/mail';
import { personalLink } from '#registration';
import { inLanguage, kindWords } from '../domain/items/item-words.js';
import type { Item } from '../persistence/items/item.entity.js';
import { Items, type Presenter } from '../persistence/items/items.js';

/** What every mail about an item or an answer starts from. */
export interface DockingLetter {
  isChinese: boolean;
  conference: ConferenceRecord;
  item: Item;
  person: Presenter;
  /** The item's title in the reader's language. */
  itemTitle: string;
  /** `Demand 12`. */
  itemName: string;
  organisation: string;
}

/** Reads what the tables say at the moment of sending; null when the reason of the mail is gone. */
export async function dockingLetter(
  tx: Transaction,
  mail: Mail,
  item: Item | null,
  registrationId: string | null,
): Promise<DockingLetter | null> {
  const conference = item && (await findConference(tx, item.conferenceId));
  const person = registrationId
    ? (await new Items(tx).presenters([registrationId])).get(registrationId)
    : undefined;
  if (!conference || person?.state !== 'confirmed') return null;
  const organisation = await findOrganisation(tx, item.organisationId);
  const isChinese = mail.language === 'zh';
  return {
    isChinese,
    conference,
    item,
    person,
    itemTitle: inLanguage(item.titleZh, item.titleEn, mail.language),
    itemName: `${kindWords[item.kind][mail.language]} ${item.number}`,
    organisation: (isChinese ? organisation?.nameZh : organisation?.nameEn || organisation?.nameZh) ?? '',
  };
}

/** The mail around its own blocks, with a button onto the personal page. */
export async function write(
  tx: Transaction,
  call: Call,
  { baseUrl }: HttpSettings,
  letter: DockingLetter,
  { subject, blocks, button, path }: { subject: string; blocks: MailBlock[]; button: string; path: string },
): Promise<MailContent> {
  const { isChinese, conference, itemName, itemTitle, organisation, person } = letter;
  const token = await personalLink(tx, call, person.id);
  return {
    subject,
    greeting: isChinese ? `${person.name}，您好：` : `Dear ${person.name},`,
    blocks: [
      ...blocks,
      {
        kind: 'facts',
        rows: [
          [itemName, itemTitle],
          [isChinese ? '单位' : 'Organisation', organisation],
          [
            isChinese ? '会议' : 'Event',
            isChinese ? conference.titleZh : conference.titleEn || conference.titleZh,
          ],
        ],
      },
      { kind: 'button', label: button, url: `${baseUrl}/r/${token}/docking${path}` },
    ],
    closing: isChinese
      ? '此邮件由紫金系统自动发送，请勿直接回复。'
      : 'This message was sent automatically by Zijin; please do not reply to it.',
  };
}
