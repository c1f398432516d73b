import { Injectable } from '@nestjs/common';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import type { Mail, MailBlock, MailContent } from '#platform/mail';
import { Registrations } from '../persistence/registrations.js';
import { OfferMail } from './offer.mail.js';
import { PendingMail } from './pending.mail.js';
import { TicketMail } from './ticket.mail.js';
import { WaitingMail } from './waiting.mail.js';

/** The mail about where a registration stands at the moment of sending, with words of its own before it. */
@Injectable()
export class StateMails {
  constructor(
    private readonly ticket: TicketMail,
    private readonly pending: PendingMail,
    private readonly waiting: WaitingMail,
    private readonly offer: OfferMail,
  ) {}

  async compose(
    tx: Transaction,
    call: Call,
    mail: Mail,
    before: readonly MailBlock[] = [],
  ): Promise<MailContent | null> {
    const registration = await new Registrations(tx).find(mail.subjectId);
    const composers = {
      confirmed: this.ticket,
      pending: this.pending,
      waitlisted: this.waiting,
      offered: this.offer,
      declined: null,
      cancelled: null,
    };
    const content = registration && (await composers[registration.state]?.compose(tx, call, mail));
    return content ? { ...content, blocks: [...before, ...content.blocks] } : null;
  }
}
