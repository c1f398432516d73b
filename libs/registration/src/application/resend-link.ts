import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { DomainError } from '#contracts/domain-error';
import { findConferenceBySlug } from '#conferences';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { Mail, recordMails, type MailRequest } from '#platform/mail';
import { invitationMail } from '#contracts/outreach/invitation';
import { RESEND_PAUSE_MS } from '../domain/personal-link.js';
import type { ResendLinkDto } from '../http/public-registration.dto.js';
import type { AcceptedView } from '../http/public-registration.view.js';
import type { Registration } from '../persistence/registration.entity.js';
import { Registrations } from '../persistence/registrations.js';
import { writeTo } from './write-mails.js';

/** Mails the personal link to the address on record. The answer never says whether there was anyone to write to. */
@Injectable()
export class ResendLink {
  constructor(private readonly transactions: Transactions) {}

  run(call: Call, slug: string, { mobile, email }: ResendLinkDto): Promise<AcceptedView> {
    if (!mobile && !email)
      throw new DomainError('input.invalid', {}, [{ field: 'mobile', code: 'field.required' }]);
    return this.transactions.run(call, async (tx) => {
      const accepted = { accepted: true };
      const conference = await findConferenceBySlug(tx, slug);
      if (!conference) return accepted;
      for (const registration of await new Registrations(tx).activeByContact(conference.id, {
        mobile,
        email,
      })) {
        const subject = { kind: 'registration', id: registration.id };
        const createdAt = MoreThan(new Date(call.clock.now().getTime() - RESEND_PAUSE_MS));
        const justWritten = await tx.existsBy(Mail, {
          subjectKind: subject.kind,
          subjectId: subject.id,
          createdAt,
        });
        if (justWritten) continue;
        await recordAudit(tx, call, {
          action: 'registration.link-resent',
          subject,
          scopeId: conference.id,
        });
        if (registration.isHeld) await recordMails(tx, call, invitationAgain(registration));
        else await writeTo(tx, call, [registration]);
      }
      return accepted;
    });
  }
}

/** Who was invited and has not registered gets the invitation; outreach writes it. */
const invitationAgain = ({ id, name, email, language, conferenceId }: Registration): MailRequest[] =>
  email
    ? [
        {
          template: invitationMail,
          language,
          to: { name, address: email },
          subject: { kind: 'registration', id },
          scopeId: conferenceId,
        },
      ]
    : [];
