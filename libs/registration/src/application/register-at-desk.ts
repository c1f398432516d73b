import { Injectable } from '@nestjs/common';
import { DomainError, type FieldFault } from '#contracts/domain-error';
import { holdConference, requireConference } from '#conferences';
import { ensureRepresentative, findOrganisation } from '#organisations';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import type { DeskRegistrationDto } from '../http/registration.dto.js';
import type { RegistrationDetailView } from '../http/registration.view.js';
import { acceptAnswers } from '../domain/forms/accept-answers.js';
import { claimFiles } from '../persistence/forms/claim-files.js';
import type { Registration } from '../persistence/registration.entity.js';
import { Rules, type EntryRules } from '../persistence/rules.js';
import { admitAll } from './admission/admit-all.js';
import type { Newcomer, Party } from './admission/newcomer.js';
import { findForm } from './forms/find-form.js';
import { knownAtDesk } from './holds/known-at-desk.js';
import { asInvited, placesHeldFor, refuseHeldNumber, takeUpHeldPlace } from './holds/place-held-for.js';
import { organisationNamed } from './name-organisation.js';
import { requireOngoing } from './require-registration.js';
import { registrationDetail } from './registration-detail.js';

/**
 * A walk-in: gets the place that is held for them, else a free place at once, even while others wait for an answer to
 * their offer; never above capacity.
 */
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
    const person = await this.completed(tx, call, conferenceId, form);
    const organisationId = await organisationNamed(tx, call, person);
    const held = (await placesHeldFor(tx, call, conferenceId, [{ ...person, organisationId }])).get(0);
    if (!held) await refuseHeldNumber(tx, conferenceId, person);
    const participantType = form.participantType ?? held?.participantType ?? 'enterprise-representative';
    const questions = await findForm(tx, conferenceId, participantType);
    const answered = acceptAnswers(questions, form, 'staff');
    const { name, mobile } = person;
    const { title, email } = held ? asInvited(held, person) : person;
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
    const newcomer: Newcomer = {
      organisation: organisation!,
      representativeId,
      ...answered,
      participantType,
      source: 'desk',
      name,
      title,
      mobile,
      email,
      language: form.language ?? held?.language ?? 'zh',
      consentVersion: null,
      needsApproval: false,
    };
    const registration = held
      ? await takeUpHeldPlace(tx, call, await rulesOf(tx, conferenceId), held, {
          person: newcomer,
          notify: true,
        })
      : await admitted(tx, {
          call,
          conference,
          entry: form.joinWaitingList ? 'desk-or-wait' : 'desk',
          notify: true,
          people: [newcomer],
        });
    await claimFiles(tx, registration.id, conferenceId, registration.answers);
    return registrationDetail(tx, registration);
  }

  /** What the form leaves out is taken from who is known by this mobile number. */
  private async completed(tx: Transaction, call: Call, conferenceId: string, form: DeskRegistrationDto) {
    const known = await knownAtDesk(tx, call, conferenceId, form.mobile);
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

async function admitted(tx: Transaction, party: Party): Promise<Registration> {
  const [outcome] = await admitAll(tx, [party]);
  if ('error' in outcome!) throw outcome.error;
  return outcome!.answer[0]!.registration;
}

const rulesOf = async (tx: Transaction, conferenceId: string): Promise<EntryRules> =>
  (await new Rules(tx).of([conferenceId])).get(conferenceId)!;
