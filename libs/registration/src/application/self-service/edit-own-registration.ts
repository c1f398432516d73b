import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import { acceptAnswers } from '../../domain/forms/accept-answers.js';
import { changedAnswers } from '../../domain/self-service/changed-answers.js';
import { holdsPlace } from '../../domain/registration-state.js';
import type { TicketView } from '../../http/public-registration.view.js';
import type { EditOwnDto } from '../../http/self-service/self-service.dto.js';
import { claimFiles, releaseFiles } from '../../persistence/forms/claim-files.js';
import { Forms, formKey } from '../../persistence/forms/forms.js';
import type { Registration } from '../../persistence/registration.entity.js';
import { SelfService } from '../../persistence/self-service.js';
import { Engagements } from '../engagements.js';
import { refuseEngaged } from '../refuse-clashes.js';
import { changeState } from '../change-state.js';
import type { InHand } from '../require-registration.js';
import { ticketView } from '../ticket-view.js';
import { writeTo } from '../write-mails.js';
import { changeSignups, type SignupChange } from './change-signups.js';
import { changedPerson, type Change } from './changed-person.js';
import { linkedRegistration } from './looked-after.js';
import { needsConsent, requireEditable, ruleOf } from './own-rights.js';

const NO_SIGNUPS: SignupChange = { added: [], freed: [], isChanged: false };

/**
 * A person changes the own registration by the personal link, or that of a colleague who has none, until the rule's date. The row is locked first, so that
 * an edit, a cancellation and an approval at the same moment come one after the other, each seeing what the other did.
 */
@Injectable()
export class EditOwnRegistration {
  constructor(
    private readonly transactions: Transactions,
    private readonly engagements: Engagements,
  ) {}

  run(call: Call, wish: EditOwnDto): Promise<TicketView> {
    return this.transactions.run(call, async (tx) => {
      const found = await linkedRegistration(tx, call, wish, 'change', 'person');
      const { registration } = found;
      const rule = await ruleOf(tx, registration);
      requireEditable(found, rule, call.clock.now(), call.language);
      if (registration.version !== wish.version) throw new DomainError('record.changed-meanwhile');
      const person = await changedPerson(tx, call, registration, wish);
      const answers = await this.changedAnswers(tx, registration, wish);
      if (wish.sessionIds) await refuseEngaged(tx, call, this.engagements, registration, wish.sessionIds);
      const signups = wish.sessionIds
        ? await changeSignups(tx, call, registration, wish.sessionIds)
        : NO_SIGNUPS;
      const changed = [...person.fields, ...answers.fields, ...(signups.isChanged ? ['sessions'] : [])];
      if (changed.length === 0) return ticketView(tx, call, found);
      const edited = await this.write(tx, call, found, [person, answers], changed);
      const asksAgain =
        rule.approvalAfterEdit &&
        edited.state === 'confirmed' &&
        changed.some((field) => field !== 'language');
      const after = asksAgain
        ? await changeState(tx, call, edited, {
            to: 'pending',
            action: 'registration.approval-asked-again',
            keepsPlace: true,
          })
        : edited;
      await this.tell(tx, call, registration, after, signups);
      return ticketView(tx, call, { ...found, registration: after });
    });
  }

  private async changedAnswers(
    tx: Transaction,
    registration: Registration,
    { answers, formVersion, sessionIds }: EditOwnDto,
  ): Promise<Change> {
    if (answers === undefined) return { changes: {}, fields: [] };
    const { conferenceId, participantType, answers: before } = registration;
    const key = { conferenceId, participantType };
    const form = (await new Forms(tx).current([key])).get(formKey(key));
    const accepted = acceptAnswers(form, { formVersion, answers, sessionIds }, 'public', before);
    const fields = changedAnswers(before, accepted.answers);
    return fields.length > 0 || accepted.formId !== registration.formId
      ? { changes: accepted, fields: fields.length > 0 ? fields : ['answers'] }
      : { changes: {}, fields: [] };
  }

  private async write(
    tx: Transaction,
    call: Call,
    { registration, isColleague = false }: InHand,
    parts: readonly Change[],
    changed: readonly string[],
  ): Promise<Registration> {
    const { id, conferenceId, version } = registration;
    const changes: Partial<Registration> = Object.assign(
      { editedAt: call.clock.now(), version: version + 1 },
      ...parts.map((part) => part.changes),
    );
    await new SelfService(tx).change(id, changes);
    if (changes.answers) {
      await claimFiles(tx, id, conferenceId, changes.answers);
      await releaseFiles(tx, id, changes.answers);
    }
    await recordAudit(tx, call, {
      action: 'registration.edited',
      subject: { kind: 'registration', id },
      scopeId: conferenceId,
      details: { fields: changed, ...(isColleague && { isColleague }) },
    });
    return { ...registration, ...changes };
  }

  /** The new address gets what it needs; the old one hears of it, lest somebody else did it. */
  private async tell(
    tx: Transaction,
    call: Call,
    before: Registration,
    after: Registration,
    { added, freed }: SignupChange,
  ): Promise<void> {
    const hasMoved = before.email !== after.email;
    const isNews = after.state !== before.state || hasMoved;
    // while a change awaits approval the entries stay, and new ones come with the new ticket
    const isCalendarNews =
      (after.state === 'confirmed' && added.length > 0) || (holdsPlace(after) && freed.length > 0);
    // a colleague who gets an address hears for the first time, and is asked for consent
    const template = !before.email && needsConsent(after) ? 'registration.registered-along' : undefined;
    if (isNews || isCalendarNews) await writeTo(tx, call, [{ ...after, freedSessionIds: freed }], template);
    if (hasMoved && before.email) await writeTo(tx, call, [before], 'registration.address-changed');
  }
}
