import { Injectable } from '@nestjs/common';
import { DomainError, type FieldFault } from '#contracts/domain-error';
import { findOrganisation, ensureRepresentative } from '#organisations';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import type { EntryRule } from '../../domain/registration-rules.js';
import { windowFault } from '../../domain/registration-window.js';
import type { AddColleaguesDto } from '../../http/self-service/self-service.dto.js';
import type { CompanionsView } from '../../http/self-service/self-service.view.js';
import { claimFiles } from '../../persistence/forms/claim-files.js';
import { Forms, formKey } from '../../persistence/forms/forms.js';
import { SelfService } from '../../persistence/self-service.js';
import { admitAll } from '../admission/admit-all.js';
import { checkColleagues, type CheckedPerson } from '../admission/check-public-form.js';
import type { Newcomer } from '../admission/newcomer.js';
import { refuseColleaguesClashes } from '../refuse-clashes.js';
import type { InHand } from '../require-registration.js';
import { ownWithPlaces } from './own-with-places.js';
import { requireOwnChange, ruleOf } from './own-rights.js';
import { colleaguesView } from './read-colleagues.js';

/** Registers colleagues of the same organisation and type later on; all of them or none, as on the public page. */
@Injectable()
export class AddColleagues {
  constructor(private readonly transactions: Transactions) {}

  run(call: Call, wish: AddColleaguesDto): Promise<CompanionsView> {
    return this.transactions.run(call, async (tx) => {
      const own = await ownWithPlaces(tx, call, { token: wish.token });
      const { registration, conference } = own;
      requireOwnChange(own, call.clock.now());
      const fault = windowFault(conference, call.clock.now());
      if (fault) throw new DomainError(`registration.${fault}`);
      const rule = await ruleOf(tx, registration);
      if (!rule.isPublic) throw new DomainError('registration.type-not-public');
      await this.requireFew(tx, registration.id, rule, wish.colleagues.length);
      const key = { conferenceId: conference.id, participantType: registration.participantType };
      const form = (await new Forms(tx).current([key])).get(formKey(key));
      const checked = checkColleagues(wish.colleagues, form, wish.formVersion);
      await refuseColleaguesClashes(tx, call, conference.id, checked);
      const people = await this.newcomers(tx, call, own, checked);
      const [outcome] = await admitAll(tx, [
        { call, conference, entry: 'queue', notify: true, people, registeredById: registration.id },
      ]);
      if ('error' in outcome!) throw outcome.error;
      for (const decided of outcome!.answer)
        await claimFiles(tx, decided.registration.id, conference.id, decided.registration.answers);
      return colleaguesView(tx, call, own);
    });
  }

  /** Counted over all whom this person registered; the own row is locked, so that two at once count each other. */
  private async requireFew(
    tx: Transaction,
    id: string,
    { colleaguesLimit: limit }: EntryRule,
    more: number,
  ): Promise<void> {
    if ((await new SelfService(tx).countRegisteredBy(id)) + more <= limit) return;
    const fault: FieldFault = {
      field: 'colleagues',
      code: 'registration.too-many-colleagues',
      params: { limit },
    };
    throw new DomainError('input.invalid', {}, [fault]);
  }

  private async newcomers(
    tx: Transaction,
    call: Call,
    { registration }: InHand,
    people: readonly CheckedPerson[],
  ): Promise<Newcomer[]> {
    const { organisationId, participantType, language } = registration;
    const organisation = (await findOrganisation(tx, organisationId))!;
    const newcomers: Newcomer[] = [];
    for (const person of people) {
      const { name, title, mobile, email } = person;
      const facts = { organisationId, name, title, mobile, email };
      newcomers.push({
        ...person,
        organisation,
        representativeId: await ensureRepresentative(tx, call, facts),
        participantType,
        source: 'public',
        language,
      });
    }
    return newcomers;
  }
}
