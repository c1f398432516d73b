import { Injectable } from '@nestjs/common';
import { requireConference, type ConferenceRecord } from '#conferences';
import { DomainError } from '#contracts/domain-error';
import { recordAudit } from '#platform/audit';
import type { AudienceDefinition } from '#contracts/outreach/audience';
import type { LetterValues } from '#contracts/outreach/letter';
import type { MailingAttachment } from '#contracts/outreach/mailing';
import type { ParticipantType } from '#contracts/vocabulary';
import { typeWords } from '#registration';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import { recordMail } from '#platform/mail';
import type { LetterOrder } from '../../domain/letter/letter-order.js';
import { languageFor, missingValues, type Missing } from '../../domain/letter/missing-values.js';
import type { Candidate } from '../../domain/recipient.js';
import { letterGround, type LetterGround } from '../../mail/letter-ground.js';
import type { LetterTest } from '../../mail/letter-test.mail.js';
import { conferenceValues } from '../../mail/letter-values.js';
import { previewPage } from '../../mail/preview-page.js';
import { WriteLetters } from '../../mail/write-letters.js';
import { colleagueAddress } from '../../persistence/letters/colleague-address.js';
import { askAudience } from '../audience/find-recipients.js';
import { acceptLetter } from './accept-letter.js';

export interface LetterWish {
  letter: unknown;
  audience: AudienceDefinition;
  at: number;
  language?: 'zh' | 'en';
  senderName?: string | null;
  attachments?: MailingAttachment[];
  participantType?: ParticipantType | null;
  holdsUntil?: string | null;
  surveyId?: string | null;
}

export interface LetterPreview {
  total: number;
  at: number;
  reader: Pick<Candidate, 'id' | 'name' | 'title' | 'organisationName' | 'language'> | null;
  language: 'zh' | 'en';
  subject: string;
  html: string;
  text: string;
  attachments: string[];
  missing: { placeholder: Missing<Candidate>['placeholder']; count: number; people: string[] }[];
}

const NAMES_SHOWN = 20;

/** A letter as its readers will get it, before it is sent: somebody's copy on the screen or in one's own mailbox. */
@Injectable()
export class PreviewLetter {
  constructor(
    private readonly transactions: Transactions,
    private readonly letters: WriteLetters,
  ) {}

  async show(call: Call, conferenceId: string, wish: LetterWish): Promise<LetterPreview> {
    const { reader: tx } = this.transactions;
    const conference = await requireConference(tx, call, conferenceId, 'outreach.read');
    const order = orderOf(wish);
    const { chosen } = await askAudience(tx, conference, wish.audience);
    const at = Math.min(wish.at, Math.max(0, chosen.length - 1));
    const person = chosen[at] ?? null;
    const wanted = wish.language ?? person?.language ?? call.language;
    const language = languageFor(order.letter, wanted);
    const ground = await letterGround(tx, conference);
    const [content] = await this.letters.sample(tx, call, ground, order, [
      { person: person ?? nobody(conference, language), language, mailId: null },
    ]);
    return {
      total: chosen.length,
      at,
      reader: person && {
        id: person.id,
        name: person.name,
        title: person.title,
        organisationName: person.organisationName,
        language: person.language,
      },
      language,
      subject: content!.subject,
      ...previewPage(content!, language),
      missing: missingOf(ground, order, chosen),
    };
  }

  /** Sends the copy to the signed-in colleague, marked as a test. */
  test(call: Call, conferenceId: string, wish: LetterWish): Promise<{ mailId: string; to: string }> {
    return this.transactions.run(call, async (tx) => {
      const conference = await requireConference(tx, call, conferenceId, 'outreach.send');
      const order = orderOf(wish);
      const { chosen } = await askAudience(tx, conference, wish.audience);
      const person = chosen[Math.min(wish.at, chosen.length - 1)];
      if (!person) throw new DomainError('audience.nobody');
      const colleague = await colleagueOf(tx, call);
      const data: LetterTest = {
        order: { ...order, holdsUntil: wish.holdsUntil ?? null },
        reader: { source: person.kind, id: person.id },
      };
      const mailId = await recordMail(tx, call, {
        template: 'outreach.letter-test',
        language: languageFor(order.letter, wish.language ?? person.language),
        to: { name: colleague.name, address: colleague.email },
        subject: { kind: 'user', id: colleague.id },
        scopeId: conference.id,
        data,
      });
      await recordAudit(tx, call, {
        action: 'letter.tested',
        subject: { kind: 'mail', id: mailId },
        scopeId: conference.id,
      });
      return { mailId, to: colleague.email };
    });
  }
}

const orderOf = (wish: LetterWish): LetterOrder => ({
  letter: acceptLetter(wish.letter),
  attachments: wish.attachments ?? [],
  senderName: wish.senderName ?? '',
  participantType: wish.participantType ?? null,
  holdsUntil: wish.holdsUntil ? new Date(wish.holdsUntil) : null,
  surveyId: wish.surveyId ?? null,
});

async function colleagueOf(
  tx: Transaction,
  { actor }: Call,
): Promise<{ id: string; name: string; email: string }> {
  const found = actor.kind === 'user' ? await colleagueAddress(tx, actor.userId) : null;
  if (!found) throw new DomainError('access.forbidden');
  return found;
}

/** Who of the readers lacks what the letter wants to say. */
export function missingOf(
  ground: LetterGround,
  order: Pick<LetterOrder, 'letter' | 'senderName' | 'holdsUntil' | 'participantType'>,
  people: readonly Candidate[],
): LetterPreview['missing'] {
  const shared = { zh: conferenceValues(ground, order, 'zh'), en: conferenceValues(ground, order, 'en') };
  const valuesOf = (person: Candidate, language: 'zh' | 'en'): LetterValues => {
    const type = person.participantType ?? order.participantType;
    return {
      ...shared[language],
      name: person.name,
      title: person.title ?? '',
      organisation: person.organisationName,
      'participant-type': type ? typeWords[type][language] : '',
    };
  };
  return missingValues(order.letter, people, valuesOf).map(({ placeholder, people: lacking }) => ({
    placeholder,
    count: lacking.length,
    people: lacking
      .slice(0, NAMES_SHOWN)
      .map(({ name, organisationName }) => `${name} · ${organisationName}`),
  }));
}

/** Stands in for a reader where an audience is empty: the letter shows what all readers share. */
const nobody = ({ id }: ConferenceRecord, language: 'zh' | 'en'): Candidate => ({
  kind: 'representatives',
  id,
  organisationId: id,
  organisationName: '',
  name: '',
  title: null,
  email: null,
  mobile: null,
  language,
  participantType: null,
  organisationKind: 'enterprise',
  district: null,
  qualification: null,
  isContact: false,
  version: null,
  sparedBecause: null,
  state: null,
});
