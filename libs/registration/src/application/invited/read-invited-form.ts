import { placesLeft, type ConferenceRecord } from '#conferences';
import { emptyForm } from '#contracts/form/form-definition';
import type { ParticipantType } from '#contracts/vocabulary';
import type { Transaction } from '#platform/database';
import { formOnPage } from '../../domain/forms/accept-answers.js';
import type { PublicFormView } from '../../http/forms/public-form.view.js';
import { Rules } from '../../persistence/rules.js';
import { findForm } from '../forms/find-form.js';

/**
 * What somebody invited is asked, also as a type that the public cannot register as.
 * @param isHeld a place is held, so that there is one whatever the count says
 */
export async function readInvitedForm(
  tx: Transaction,
  { id }: ConferenceRecord,
  participantType: ParticipantType,
  isHeld: boolean,
): Promise<PublicFormView> {
  const form = await findForm(tx, id, participantType);
  const rule = (await new Rules(tx).of([id])).get(id)!.of(participantType);
  const places = (await placesLeft(tx, id)).find((pool) => pool.participantType === participantType);
  return {
    participantType,
    isOffered: true,
    ...(form ? formOnPage(form, 'public') : { version: 0, definition: emptyForm }),
    types: [
      {
        participantType,
        capacity: places?.capacity ?? 0,
        left: isHeld ? 1 : Math.max(0, places?.left ?? 0),
        needsApproval: rule.needsApproval && !rule.autoApproveInvited,
        colleaguesLimit: rule.isPublic ? rule.colleaguesLimit : 0,
      },
    ],
  };
}
