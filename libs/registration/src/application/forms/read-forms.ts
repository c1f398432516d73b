import { Injectable } from '@nestjs/common';
import { emptyForm } from '#contracts/form/form-definition';
import { participantTypes, type ParticipantType } from '#contracts/vocabulary';
import { placesOf, requireConference } from '#conferences';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import type { FormSummariesView, FormVersionsView, FormView } from '../../http/forms/form.view.js';
import { FormAnswers } from '../../persistence/forms/form-answers.js';
import { Forms, formKey, type FormKey } from '../../persistence/forms/forms.js';
import type { RegistrationForm } from '../../persistence/forms/registration-form.entity.js';

/** The forms of a conference as the builder shows them. */
@Injectable()
export class ReadForms {
  constructor(private readonly transactions: Transactions) {}

  async list(call: Call, conferenceId: string): Promise<FormSummariesView> {
    const tx = this.transactions.reader;
    await requireConference(tx, call, conferenceId, 'registration.read');
    const forms = await new Forms(tx).current(
      participantTypes.map((participantType) => ({ conferenceId, participantType })),
    );
    const places = await placesOf(tx, conferenceId);
    return {
      items: participantTypes.map((participantType) => {
        const form = forms.get(formKey({ conferenceId, participantType }));
        return {
          participantType,
          version: form?.version ?? 0,
          questions: form?.definition.fields.length ?? 0,
          capacity: places.find((pool) => pool.participantType === participantType)?.capacity ?? null,
        };
      }),
    };
  }

  async one(call: Call, conferenceId: string, participantType: ParticipantType): Promise<FormView> {
    const tx = this.transactions.reader;
    await requireConference(tx, call, conferenceId, 'registration.read');
    const [current = null] = (await new Forms(tx).versions({ conferenceId, participantType })).filter(
      ({ isCurrent }) => isCurrent,
    );
    return describeForm(tx, { conferenceId, participantType }, current);
  }

  async versions(
    call: Call,
    conferenceId: string,
    participantType: ParticipantType,
  ): Promise<FormVersionsView> {
    const tx = this.transactions.reader;
    await requireConference(tx, call, conferenceId, 'registration.read');
    const key = { conferenceId, participantType };
    const answered = await new FormAnswers(tx, key).byVersion();
    const versions = await new Forms(tx).versions(key);
    return {
      items: versions
        .map(({ id, version, isCurrent, createdAt, createdById, definition }) => ({
          version,
          isCurrent,
          createdAt: createdAt.toISOString(),
          createdById,
          answered: answered.get(id) ?? 0,
          definition,
        }))
        .filter(({ isCurrent, answered: count }) => isCurrent || count > 0),
    };
  }
}

export async function describeForm(
  tx: Transaction,
  key: FormKey,
  form: RegistrationForm | null,
): Promise<FormView> {
  const answers = new FormAnswers(tx, key);
  return {
    participantType: key.participantType,
    version: form?.version ?? 0,
    definition: form?.definition ?? emptyForm,
    createdAt: form?.createdAt.toISOString() ?? null,
    createdById: form?.createdById ?? null,
    answered: [...(await answers.byVersion()).values()].reduce((sum, count) => sum + count, 0),
    answersByField: await answers.byField(),
  };
}
