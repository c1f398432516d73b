import { Injectable } from '@nestjs/common';
import { DomainError, type FieldFault } from '#contracts/domain-error';
import { holdConference, requireConference } from '#conferences';
import { ensureRepresentative, findKnownPerson, findOrganisation } from '#organisations';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import type { DeskRegistrationDto } from '../http/registration.dto.js';
import type { RegistrationDetailView } from '../http/registration.view.js';
import { acceptAnswers } from '../domain/forms/accept-answers.js';
import { claimFiles } from '../persistence/forms/claim-files.js';
import { admitAll } from './admission/admit-all.js';
import { findForm } from './forms/find-form.js';
import { organisationNamed } from './name-organisation.js';
import { requireOngoing } from './require-registration.js';
import { registrationDetail } from './registration-detail.js';

/** A walk-in: gets a free place at once, even while others wait for an answer to their offer; never above capacity. */
@Injectable()
export class RegisterAtDesk {
  constructor(private readonly transactions: Transactions) {}

  run(call: Call, conferenceId: string, form: DeskRegistrationDto): Promise<RegistrationDetailView> {
    return this.transactions.run(call, (tx) => this.register(tx, call, conferenceId, form));
  }

  private async register(
    tx: Transaction,
    call: Call,
    conferenceId: string,
    form: DeskRegistrationDto,
  ): Promise<RegistrationDetailView> {
    const conference = await requireConference(tx, call, conferenceId, 'registration.desk');
    requireOngoing(conference, call.clock.now());
    const participantType = form.participantType ?? 'enterprise-representative';
    const questions = await findForm(tx, conferenceId, participantType);
    const person = await this.completed(tx, form);
    const answered = acceptAnswers(questions, form, 'staff');
    const organisationId = await organisationNamed(tx, call, person);
    const { name, title, email, mobile } = person;
    const representativeId = await ensureRepresentative(tx, call, {
      organisationId,
      name,
      title,
      mobile,
      email,
    });
    const organisation = await findOrganisation(tx, organisationId);
    if ((await holdConference(tx, conferenceId)) !== conference.state)
      throw new DomainError('record.changed-meanwhile');
    const [outcome] = await admitAll(tx, [
      {
        call,
        conference,
        entry: form.joinWaitingList ? 'desk-or-wait' : 'desk',
        notify: true,
        people: [
          {
            organisation: organisation!,
            representativeId,
            ...answered,
            participantType,
            source: 'desk',
            name,
            title,
            mobile,
            email,
            language: form.language ?? 'zh',
            consentVersion: null,
            needsApproval: false,
          },
        ],
      },
    ]);
    if ('error' in outcome!) throw outcome.error;
    const { registration } = outcome!.answer[0]!;
    await claimFiles(tx, registration.id, conferenceId, registration.answers);
    return registrationDetail(tx, registration);
  }

  /** What the form leaves out is taken from who is known by this mobile number. */
  private async completed(tx: Transaction, form: DeskRegistrationDto) {
    const known = await findKnownPerson(tx, form.mobile);
    const namesOrganisation = form.organisationId || form.organisationName;
    const name = form.name ?? known?.name;
    const faults: FieldFault[] = [];
    if (!name) faults.push({ field: 'name', code: 'field.required' });
    if (!namesOrganisation && !known)
      faults.push({ field: 'organisationName', code: 'registration.organisation-needed' });
    if (!name || faults.length > 0) throw new DomainError('input.invalid', {}, faults);
    const isSamePerson = known !== null && known.name === name;
    return {
      mobile: form.mobile,
      name,
      title: form.title ?? (isSamePerson ? known.title : null),
      email: form.email ?? (isSamePerson ? known.email : null),
      ...(namesOrganisation
        ? {
            organisationId: form.organisationId,
            organisationName: form.organisationName,
            creditCode: form.creditCode,
          }
        : { organisationId: known!.organisationId }),
    };
  }
}
