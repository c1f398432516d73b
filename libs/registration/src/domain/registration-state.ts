import type { RegistrationState } from '#contracts/vocabulary';

/** Where a registration may begin. */
export const firstStates = [
  'pending',
  'confirmed',
  'waitlisted',
] as const satisfies readonly RegistrationState[];

/** Every change of state there is; what is not listed is refused. */
export const transitions: Record<RegistrationState, readonly RegistrationState[]> = {
  pending: ['confirmed', 'waitlisted', 'declined', 'cancelled'],
  confirmed: ['pending', 'cancelled'],
  waitlisted: ['offered', 'confirmed', 'declined', 'cancelled'],
  /** To pending with the place kept, when an invited person takes up a held place that needs approval. */
  offered: ['confirmed', 'pending', 'cancelled'],
  declined: [],
  cancelled: [],
};

/** Whether a registration may go from one state to the other. */
export const mayBecome = (from: RegistrationState, to: RegistrationState): boolean =>
  transitions[from].includes(to);

/** States in which the same person cannot register for the same conference again. */
export const activeStates = ['pending', 'confirmed', 'waitlisted', 'offered'] as const;

/** States that take up a place. The database's trigger says the same. */
export const placeHoldingStates = ['confirmed', 'offered'] as const;

export const isActive = (state: RegistrationState): boolean =>
  (activeStates as readonly RegistrationState[]).includes(state);

/** Whether it takes up a place: also while it waits for approval again after an edit. */
export const holdsPlace = ({
  state,
  keepsPlace,
}: {
  state: RegistrationState;
  keepsPlace: boolean;
}): boolean => keepsPlace || (placeHoldingStates as readonly RegistrationState[]).includes(state);
