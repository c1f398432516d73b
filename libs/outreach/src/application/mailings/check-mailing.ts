import { Injectable } from '@nestjs/common';
import { sentence } from '#contracts/domain-error';
import { placeholdersIn, textOfLetter, isWritten, type Placeholder } from '#contracts/outreach/letter';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import type { AudienceAnswer, Recipient } from '../../domain/recipient.js';
import type { MailingCheckView } from '../../http/mailings/mailing.view.js';
import { recentPace } from '../../persistence/mailing-counts.js';
import type { Mailing } from '../../persistence/mailing.entity.js';
import { findRecipients } from '../audience/find-recipients.js';
import { dueOf, momentsOf } from './due-of.js';
import { requireMailing } from './mailing-access.js';
import { obstacles } from './require-due.js';

const EXAMPLES = 10;
/** Mails a second where none have left yet. */
const USUAL_PACE = 10;

/** Says what will happen before it does: to how many, in which language, who is left out and why, what is missing, when. */
@Injectable()
export class CheckMailing {
  constructor(private readonly transactions: Transactions) {}

  async run(call: Call, conferenceId: string, id: string): Promise<MailingCheckView> {
    const tx = this.transactions.reader;
    const { mailing, conference } = await requireMailing(tx, call, conferenceId, id);
    const now = call.clock.now();
    const isWaiting = mailing.state === 'draft' || mailing.state === 'stopped';
    const asked = isWaiting ? { ...mailing, dueAt: null } : mailing;
    const answer = await findRecipients(tx, call, conference, mailing.audience);
    const moments = await momentsOf(tx, conference);
    const due = dueOf(asked, moments, now);
    const plain = dueOf({ ...asked, quietFrom: null, quietUntil: null }, moments, now);
    const pace = (await recentPace(tx, now)) ?? USUAL_PACE;
    const first = due && new Date(Math.max(due.dueAt.getTime(), now.getTime()));
    const faults = await obstacles(tx, call, asked, conference);
    return {
      count: answer.recipients.length,
      languages: {
        zh: answer.recipients.filter(({ language }) => language === 'zh').length,
        en: answer.recipients.filter(({ language }) => language === 'en').length,
      },
      excluded: excludedBy(answer),
      missing: missingIn(mailing, answer.recipients),
      faults: faults.map(({ code, params }) => ({ code, detail: sentence(code, call.language, params) })),
      firstLeavesAt: first?.toISOString() ?? null,
      lastLeavesAt: first
        ? new Date(first.getTime() + (answer.recipients.length / pace) * 1000).toISOString()
        : null,
      latestAt: due?.latestAt.toISOString() ?? null,
      isMovedByQuietHours: due !== null && plain !== null && due.dueAt.getTime() !== plain.dueAt.getTime(),
    };
  }
}

function excludedBy({ excluded }: AudienceAnswer): MailingCheckView['excluded'] {
  const reasons = [...new Set(excluded.map(({ reason }) => reason))];
  return reasons.map((reason) => {
    const mine = excluded.filter((one) => one.reason === reason);
    return { reason, count: mine.length, names: mine.slice(0, EXAMPLES).map(({ name }) => name) };
  });
}

/** What a recipient's record may lack; everything else is known of the conference. */
const personal: Partial<Record<Placeholder, (person: Recipient) => boolean>> = {
  title: ({ title }) => !title,
  'participant-type': ({ participantType }) => !participantType,
};

function missingIn({ letter, purpose }: Mailing, people: readonly Recipient[]): MailingCheckView['missing'] {
  const used = (language: 'zh' | 'en'): readonly Placeholder[] => {
    const own = letter[language];
    return placeholdersIn(textOfLetter(isWritten(own) ? own : letter[language === 'zh' ? 'en' : 'zh'])).known;
  };
  const inLanguage = { zh: used('zh'), en: used('en') };
  return (Object.keys(personal) as Placeholder[]).flatMap((placeholder) => {
    if (placeholder === 'participant-type' && purpose === 'invitation') return [];
    const without = people.filter(
      (person) => inLanguage[person.language].includes(placeholder) && personal[placeholder]!(person),
    );
    return without.length > 0
      ? [{ placeholder, count: without.length, names: without.slice(0, EXAMPLES).map(({ name }) => name) }]
      : [];
  });
}
