import { Injectable } from '@nestjs/common';
import { findConferences } from '#conferences';
import type { AudienceSource } from '#contracts/outreach/audience';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { Composes, type Mail, type MailComposer, type MailContent } from '#platform/mail';
import { isConcerned } from '../domain/letter/is-concerned.js';
import type { Candidate } from '../domain/recipient.js';
import { audiencePeople } from '../persistence/audience/audience-people.js';
import type { Mailing } from '../persistence/mailing.entity.js';
import { mailingsWith } from '../persistence/letters/mailings-with.js';
import { letterGround, type LetterGround } from './letter-ground.js';
import { WriteLetters } from './write-letters.js';

/** `mail.subject.kind` of a mailing's mail → whom it names. */
const sources: Record<string, AudienceSource> = {
  representative: 'representatives',
  registration: 'registrations',
  invitation: 'invitations',
};

/** The mails of mailings: each letter as its reader gets it, from what the tables say at the moment of sending. */
@Injectable()
@Composes('outreach.mailing')
export class MailingMail implements MailComposer {
  constructor(private readonly letters: WriteLetters) {}

  async compose(tx: Transaction, call: Call, mail: Mail): Promise<MailContent | null> {
    return (await this.composeAll(tx, call, [mail]))[0]!;
  }

  async composeAll(tx: Transaction, call: Call, mails: readonly Mail[]): Promise<(MailContent | null)[]> {
    const contents = new Map<string, MailContent>();
    const mailings = await mailingsWith(
      tx,
      mails.flatMap(({ batchId }) => batchId ?? []),
    );
    const conferences = await findConferences(tx, [
      ...new Set(mailings.map(({ conferenceId }) => conferenceId)),
    ]);
    for (const conference of conferences) {
      if (conference.state === 'cancelled') continue;
      const ground = await letterGround(tx, conference);
      for (const mailing of mailings.filter(({ conferenceId }) => conferenceId === conference.id)) {
        const own = mails.filter(({ batchId }) => batchId === mailing.id);
        await this.composeMailing(tx, call, ground, mailing, own, contents);
      }
    }
    return mails.map(({ id }) => contents.get(id) ?? null);
  }

  private async composeMailing(
    tx: Transaction,
    call: Call,
    ground: LetterGround,
    mailing: Mailing,
    mails: readonly Mail[],
    contents: Map<string, MailContent>,
  ): Promise<void> {
    const people = await peopleOf(tx, ground, mails);
    const addressees = mails.flatMap((mail) => {
      const person = people.get(mail.subjectId);
      return person && isConcerned(person, mailing)
        ? [{ person, language: mail.language, mailId: mail.id }]
        : [];
    });
    const written = await this.letters.send(tx, call, ground, mailing, addressees);
    for (const [at, { mailId }] of addressees.entries()) contents.set(mailId, written[at]!);
  }
}

async function peopleOf(
  tx: Transaction,
  { conference }: LetterGround,
  mails: readonly Mail[],
): Promise<Map<string, Candidate>> {
  const people = new Map<string, Candidate>();
  for (const [kind, source] of Object.entries(sources)) {
    const ids = mails.filter(({ subjectKind }) => subjectKind === kind).map(({ subjectId }) => subjectId);
    if (ids.length === 0) continue;
    for (const person of await audiencePeople(tx, conference, { source }, ids)) people.set(person.id, person);
  }
  return people;
}
