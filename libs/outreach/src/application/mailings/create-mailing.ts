import { Injectable } from '@nestjs/common';
import { requireConference } from '#conferences';
import { DomainError } from '#contracts/domain-error';
import type { Call } from '#platform/call';
import { Transactions, newId, type Transaction } from '#platform/database';
import { startingLetters } from '../../domain/letter/starting-letters.js';
import { usually, usualQuietHours } from '../../domain/mailing-defaults.js';
import type { NewMailingDto } from '../../http/mailings/mailing.dto.js';
import type { MailingView } from '../../http/mailings/mailing.view.js';
import { Audience } from '../../persistence/audience.entity.js';
import { LetterTemplate } from '../../persistence/letter-template.entity.js';
import { Mailing } from '../../persistence/mailing.entity.js';
import { describeMailing } from './describe-mailing.js';
import { noteMailing } from './note-mailing.js';

type Wish = Pick<Mailing, 'name' | 'purpose'> & Partial<Mailing>;

/** A draft as its purpose usually is, with what is said differently. */
export async function addDraft(
  tx: Transaction,
  call: Call,
  conferenceId: string,
  wish: Wish,
): Promise<Mailing> {
  const mailing = tx.create(Mailing, {
    ...usually[wish.purpose],
    ...usualQuietHours,
    letter: startingLetters[wish.purpose],
    participantType: wish.purpose === 'invitation' ? 'enterprise-representative' : null,
    ...wish,
    id: newId(),
    conferenceId,
    state: 'draft',
    createdAt: call.clock.now(),
  });
  await tx.insert(Mailing, mailing);
  await noteMailing(tx, call, mailing, 'mailing.created', { purpose: wish.purpose });
  return mailing;
}

@Injectable()
export class CreateMailing {
  constructor(private readonly transactions: Transactions) {}

  run(call: Call, conferenceId: string, input: NewMailingDto): Promise<MailingView> {
    return this.transactions.run(call, async (tx) => {
      const conference = await requireConference(tx, call, conferenceId, 'outreach.send');
      const template = input.templateId ? await tx.findOneBy(LetterTemplate, { id: input.templateId }) : null;
      const audience = input.audienceId ? await tx.findOneBy(Audience, { id: input.audienceId }) : null;
      const isForeign =
        (template?.conferenceId && template.conferenceId !== conferenceId) ||
        (audience && audience.conferenceId !== conferenceId);
      if (isForeign || (input.templateId && !template) || (input.audienceId && !audience))
        throw new DomainError('access.not-found');
      const { id } = await addDraft(tx, call, conferenceId, {
        name: input.name,
        purpose: input.purpose,
        ...(template && { letter: template.letter }),
        ...(audience && { audience: audience.definition }),
      });
      return describeMailing(tx, call, conference, await tx.findOneByOrFail(Mailing, { id }));
    });
  }
}
