import { Injectable } from '@nestjs/common';
import { HttpSettings, MailSettings } from '#config';
import { ticketCodes } from '#registration';
import type { ButtonTarget, LetterText } from '#contracts/outreach/letter';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import type { MailContent } from '#platform/mail';
import type { LetterOrder } from '../domain/letter/letter-order.js';
import { linkAddress, type PersonalLink } from '../domain/letter/link-address.js';
import { languageFor } from '../domain/letter/missing-values.js';
import type { Candidate } from '../domain/recipient.js';
import { letterAttachments } from './letter-attachments.js';
import { letterContent } from './letter-content.js';
import type { LetterGround } from './letter-ground.js';
import { letterValues } from './letter-values.js';
import { logoPart } from './logo-part.js';
import { linksFor, personalTokens, type LinkWish } from './personal-tokens.js';

export interface Addressee {
  person: Candidate;
  /** The language they are written to, as far as the letter has it. */
  language: 'zh' | 'en';
  mailId: string | null;
}

/** Stands where the secret part of a link will. */
const UNISSUED = '…';

/** Writes a letter to people, many at a time: what they share is read once. */
@Injectable()
export class WriteLetters {
  constructor(
    private readonly http: HttpSettings,
    private readonly mail: MailSettings,
  ) {}

  /** In the order of the people. Issues their links. */
  async send(
    tx: Transaction,
    call: Call,
    ground: LetterGround,
    order: LetterOrder,
    people: readonly Addressee[],
  ): Promise<MailContent[]> {
    const tokens = await personalTokens(
      tx,
      call,
      ground.conference,
      people.map(({ person }) => person),
      linkWish(order),
    );
    const codes = needsTickets(order)
      ? await ticketCodes(
          tx,
          call,
          people.flatMap(({ person }) => (person.kind === 'registrations' ? person.id : [])),
        )
      : new Map<string, string>();
    return this.write(tx, call, ground, order, people, (at) => ({
      tokens: tokens[at]!,
      code: codes.get(people[at]!.person.id) ?? null,
    }));
  }

  /** As it will look, with nothing in it that opens anything: no link is issued, and the QR code is nobody's. */
  sample(
    tx: Transaction,
    call: Call,
    ground: LetterGround,
    order: LetterOrder,
    people: readonly Addressee[],
  ): Promise<MailContent[]> {
    const wish = linkWish(order);
    return this.write(tx, call, ground, order, people, (at) => {
      const { kind, state } = people[at]!.person;
      return {
        tokens: Object.fromEntries(linksFor(kind, wish).map((link) => [link, UNISSUED])),
        code: kind === 'registrations' && state === 'confirmed' ? 'ZIJIN SAMPLE' : null,
      };
    });
  }

  private async write(
    tx: Transaction,
    call: Call,
    ground: LetterGround,
    order: LetterOrder,
    people: readonly Addressee[],
    secretsOf: (at: number) => { tokens: Partial<Record<PersonalLink, string>>; code: string | null },
  ): Promise<MailContent[]> {
    const values = await letterValues(
      tx,
      ground,
      people.map(({ person }) => person),
      order,
    );
    const logo = logoPart(ground);
    return Promise.all(
      people.map(async ({ person, language: wanted, mailId }, at) => {
        const language = languageFor(order.letter, wanted);
        const { tokens, code } = secretsOf(at);
        const link = {
          baseUrl: this.http.baseUrl,
          slug: ground.conference.slug,
          mailId,
          tokens,
          surveyId: order.surveyId,
        };
        const content = letterContent(ground, order.letter[language], {
          language,
          values: values.get(person.id)![language],
          addressOf: (target) => linkAddress(target, link),
          ticketCode: code,
        });
        const attached = await letterAttachments(ground, order.attachments, {
          person,
          language,
          code,
          now: call.clock.now(),
          from: this.mail.from,
          address: linkAddress('personal-page', link)!,
        });
        return {
          ...content,
          ...attached,
          logo: logo?.shown,
          attachments: [
            ...(logo ? [logo.file] : []),
            ...(content.attachments ?? []),
            ...attached.attachments,
          ],
        };
      }),
    );
  }
}

const textsOf = ({ letter }: LetterOrder): LetterText[] => [letter.zh, letter.en];

const linkWish = (order: LetterOrder): LinkWish => ({
  targets: new Set<ButtonTarget>(
    textsOf(order).flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'button' ? block.target : [])),
    ),
  ),
  surveyId: order.surveyId,
});

const needsTickets = (order: LetterOrder): boolean =>
  order.attachments.includes('ticket') ||
  textsOf(order).some(({ blocks }) => blocks.some(({ kind }) => kind === 'ticket'));
