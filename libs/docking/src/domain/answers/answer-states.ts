import type { AnswerState, ItemKind, ItemState } from '#contracts/docking/items';
import type { ConferenceState } from '#contracts/vocabulary';

/** Every change of state there is; what is not listed is refused. */
export const answerTransitions: Record<AnswerState, readonly AnswerState[]> = {
  submitted: ['chosen', 'declined', 'withdrawn'],
  /** The enterprise may think again. */
  chosen: ['declined'],
  declined: ['chosen'],
  withdrawn: [],
};

export const answerMayBecome = (from: AnswerState, to: AnswerState): boolean =>
  answerTransitions[from].includes(to);

/** Whether a demand takes answers: released, also when one was chosen already, until its deadline's day is over. */
export function takesAnswers(
  { kind, state, deadline }: { kind: ItemKind; state: ItemState; deadline: string | null },
  conference: ConferenceState,
  now: Date,
): boolean {
  if (kind !== 'demand' || (state !== 'released' && state !== 'docked')) return false;
  if (conference === 'cancelled' || conference === 'archived' || conference === 'draft') return false;
  return deadline === null || now.toISOString().slice(0, 10) <= deadline;
}
