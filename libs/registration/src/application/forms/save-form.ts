import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import { readDefinition } from '#contracts/form/read-definition';
import type { ParticipantType } from '#contracts/vocabulary';
import { requireConference } from '#conferences';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions, newId } from '#platform/database';
import type { SaveFormDto } from '../../http/forms/form.dto.js';
import type { FormView } from '../../http/forms/form.view.js';
import { Forms } from '../../persistence/forms/forms.js';
import { describeForm } from './read-forms.js';

/** Puts a new version of the questions in the place of the one that was edited. Answers keep the version they are to. */
@Injectable()
export class SaveForm {
  constructor(private readonly transactions: Transactions) {}

  run(
    call: Call,
    conferenceId: string,
    participantType: ParticipantType,
    { version, definition: given }: SaveFormDto,
  ): Promise<FormView> {
    return this.transactions.run(call, async (tx) => {
      await requireConference(tx, call, conferenceId, 'conference.edit');
      const { definition, faults } = readDefinition(given);
      if (faults.length > 0) throw new DomainError('input.invalid', {}, faults.slice(0, 100));
      const key = { conferenceId, participantType };
      const form = {
        ...key,
        id: newId(),
        version: version + 1,
        definition,
        isCurrent: true,
        createdAt: call.clock.now(),
        createdById: call.actor.kind === 'user' ? call.actor.userId : null,
      };
      if (!(await new Forms(tx).replace(version, form))) throw new DomainError('record.changed-meanwhile');
      await recordAudit(tx, call, {
        action: 'conference.form-saved',
        subject: { kind: 'conference', id: conferenceId },
        scopeId: conferenceId,
        details: { participantType, version: form.version, questions: definition.fields.length },
      });
      return describeForm(tx, key, form);
    });
  }
}
