import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import { findConferenceBySlug } from '#conferences';
import { ensureRepresentative } from '#organisations';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import { issueToken } from '#platform/tokens';
import { admit, windowFault } from '../domain/admission.js';
import { linkExpiry } from '../domain/personal-link.js';
import { currentPrivacyText } from '../domain/privacy-text.js';
import type { PublicRegistrationDto } from '../http/public-registration.dto.js';
import type { RegisteredView } from '../http/public-registration.view.js';
import { enrol } from './enrol.js';
import { organisationNamed } from './name-organisation.js';

/** An enterprise representative registers on the public page: a place if one is free, else the waiting list. */
@Injectable()
export class RegisterPublicly {
  constructor(private readonly transactions: Transactions) {}

  run(call: Call, slug: string, form: PublicRegistrationDto): Promise<RegisteredView> {
    return this.transactions.run(call, (tx) => this.register(tx, call, slug, form));
  }

  private async register(
    tx: Transaction,
    call: Call,
    slug: string,
    form: PublicRegistrationDto,
  ): Promise<RegisteredView> {
    const conference = await findConferenceBySlug(tx, slug);
    if (!conference || conference.state === 'draft') throw new DomainError('access.not-found');
    const fault = windowFault(conference, call.clock.now());
    if (fault) throw new DomainError(`registration.${fault}`);
    if (form.consentVersion !== currentPrivacyText.version)
      throw new DomainError('registration.privacy-text-changed');

    const { name, mobile, email, title = null } = form;
    const organisationId = await organisationNamed(tx, call, form);
    const representativeId = await ensureRepresentative(tx, call, {
      organisationId,
      name,
      title,
      mobile,
      email,
    });
    const { registration, position } = await enrol(
      tx,
      call,
      {
        conference,
        organisationId,
        representativeId,
        participantType: 'enterprise-representative',
        source: 'public',
        name,
        title,
        mobile,
        email,
        language: form.language ?? call.language,
        consentVersion: form.consentVersion,
      },
      admit,
    );
    const token = await issueToken(tx, call, 'registration', registration.id, linkExpiry(conference.endsAt));
    return { registrationId: registration.id, state: registration.state, position, token };
  }
}
