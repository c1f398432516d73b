import { Injectable } from '@nestjs/common';
import { requireConference } from '#conferences';
import { may } from '#contracts/actor';
import { DomainError } from '#contracts/domain-error';
import { isWritten, type Letter } from '#contracts/outreach/letter';
import { mailingPurposes, type MailingPurpose } from '#contracts/outreach/mailing';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { newId, Transactions, type Transaction } from '#platform/database';
import { startingLetters } from '../../domain/letter/starting-letters.js';
import type { LetterTemplate } from '../../persistence/letter-template.entity.js';
import { LetterTemplates } from '../../persistence/letters/letter-templates.js';
import { acceptLetter } from './accept-letter.js';

export interface KeptLetterWish {
  name: string;
  purpose: MailingPurpose;
  letter: unknown;
  isShared: boolean;
}

export interface KeptLetter {
  id: string;
  name: string;
  purpose: MailingPurpose;
  letter: Letter;
  isShared: boolean;
  updatedAt: string;
  version: number;
}

const kept = (template: LetterTemplate): KeptLetter => ({
  id: template.id,
  name: template.name,
  purpose: template.purpose,
  letter: template.letter,
  isShared: template.conferenceId === null,
  updatedAt: template.updatedAt.toISOString(),
  version: template.version,
});

/** Letters kept for use again: by one conference, or by an administrator for all. A mailing takes a copy. */
@Injectable()
export class KeepLetters {
  constructor(private readonly transactions: Transactions) {}

  async list(
    call: Call,
    conferenceId: string,
  ): Promise<{ items: KeptLetter[]; starting: { purpose: MailingPurpose; letter: Letter }[] }> {
    const { reader } = this.transactions;
    await requireConference(reader, call, conferenceId, 'outreach.read');
    return {
      items: (await new LetterTemplates(reader, conferenceId).all()).map(kept),
      starting: mailingPurposes.map((purpose) => ({ purpose, letter: startingLetters[purpose] })),
    };
  }

  add(call: Call, conferenceId: string, wish: KeptLetterWish): Promise<KeptLetter> {
    return this.transactions.run(call, async (tx) => {
      await requireConference(tx, call, conferenceId, 'outreach.send');
      requireShareRight(call, wish.isShared);
      const now = call.clock.now();
      const template = {
        id: newId(),
        ...contentOf(wish, conferenceId),
        createdAt: now,
        updatedAt: now,
        version: 1,
      };
      await new LetterTemplates(tx, conferenceId).add(template);
      await note(tx, call, template, conferenceId, 'letter.kept');
      return kept(template);
    });
  }

  edit(
    call: Call,
    conferenceId: string,
    id: string,
    { version, ...wish }: KeptLetterWish & { version: number },
  ): Promise<KeptLetter> {
    return this.transactions.run(call, async (tx) => {
      await requireConference(tx, call, conferenceId, 'outreach.send');
      const templates = new LetterTemplates(tx, conferenceId);
      const before = await templates.withId(id);
      if (!before) throw new DomainError('access.not-found');
      requireShareRight(call, wish.isShared || before.conferenceId === null);
      const content = contentOf(wish, conferenceId);
      const after = { ...content, updatedAt: call.clock.now(), version: version + 1 };
      if (!(await templates.change(id, version, after))) throw new DomainError('record.changed-meanwhile');
      await note(tx, call, before, conferenceId, 'letter.edited');
      return kept({ ...before, ...after });
    });
  }

  drop(call: Call, conferenceId: string, id: string): Promise<void> {
    return this.transactions.run(call, async (tx) => {
      await requireConference(tx, call, conferenceId, 'outreach.send');
      const templates = new LetterTemplates(tx, conferenceId);
      const template = await templates.withId(id);
      if (!template) throw new DomainError('access.not-found');
      requireShareRight(call, template.conferenceId === null);
      await templates.drop(id);
      await note(tx, call, template, conferenceId, 'letter.dropped');
    });
  }
}

function requireShareRight(call: Call, isShared: boolean): void {
  if (isShared && !may(call.actor, 'installation.administer')) throw new DomainError('access.forbidden');
}

function contentOf({ name, purpose, letter: input, isShared }: KeptLetterWish, conferenceId: string) {
  const letter = acceptLetter(input);
  if (!isWritten(letter.zh) && !isWritten(letter.en)) throw new DomainError('letter.not-written');
  return { name, purpose, letter, conferenceId: isShared ? null : conferenceId };
}

const note = (
  tx: Transaction,
  call: Call,
  { id, name }: Pick<LetterTemplate, 'id' | 'name'>,
  scopeId: string,
  action: string,
): Promise<void> =>
  recordAudit(tx, call, { action, subject: { kind: 'letter', id }, scopeId, details: { name } });
