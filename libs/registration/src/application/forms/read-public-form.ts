import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import { emptyForm } from '#contracts/form/form-definition';
import type { ParticipantType } from '#contracts/vocabulary';
import { findConferenceBySlug, placesLeft } from '#conferences';
import { Transactions, type Transaction } from '#platform/database';
import { formOnPage } from '../../domain/forms/accept-answers.js';
import type { PublicFormView, PublicTypeView } from '../../http/forms/public-form.view.js';
import { Forms, formKey } from '../../persistence/forms/forms.js';
import { Rules } from '../../persistence/rules.js';

/** What the public registration page asks of one participant type. */
@Injectable()
export class ReadPublicForm {
  constructor(private readonly transactions: Transactions) {}

  async run(slug: string, participantType: ParticipantType): Promise<PublicFormView> {
    const tx = this.transactions.reader;
    const conference = await findConferenceBySlug(tx, slug);
    if (!conference || conference.state === 'draft') throw new DomainError('access.not-found');
    const types = await publicTypes(tx, conference.id);
    const isOffered = types.some((type) => type.participantType === participantType);
    const key = { conferenceId: conference.id, participantType };
    const form = isOffered ? (await new Forms(tx).current([key])).get(formKey(key)) : undefined;
    return {
      participantType,
      isOffered,
      ...(form ? formOnPage(form, 'public') : { version: 0, definition: emptyForm }),
      types,
    };
  }
}

/** Types with places that register themselves. */
async function publicTypes(tx: Transaction, conferenceId: string): Promise<PublicTypeView[]> {
  const rules = (await new Rules(tx).of([conferenceId])).get(conferenceId)!;
  const places = await placesLeft(tx, conferenceId);
  return places.flatMap(({ participantType, capacity, left }) => {
    const { isPublic, needsApproval, colleaguesLimit } = rules.of(participantType);
    if (!isPublic) return [];
    return [
      {
        participantType,
        capacity,
        left: Math.max(0, left),
        needsApproval,
        colleaguesLimit,
      },
    ];
  });
}
