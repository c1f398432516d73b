import type { ParticipantType } from '#contracts/vocabulary';
import type { Transaction } from '#platform/database';
import type { CurrentForm } from '../../domain/forms/accept-answers.js';
import { Forms, formKey } from '../../persistence/forms/forms.js';

/** What this participant type is asked now; undefined when nothing is. */
export async function findForm(
  tx: Transaction,
  conferenceId: string,
  participantType: ParticipantType,
): Promise<CurrentForm | undefined> {
  const key = { conferenceId, participantType };
  return (await new Forms(tx).current([key])).get(formKey(key));
}
