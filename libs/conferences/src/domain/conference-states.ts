import { DomainError } from '#contracts/domain-error';
import type { ConferenceState } from '#contracts/vocabulary';

/** Which state may follow which. */
export const transitions: Record<ConferenceState, readonly ConferenceState[]> = {
  draft: ['published', 'cancelled'],
  published: ['live', 'cancelled'],
  live: ['concluded', 'cancelled'],
  concluded: ['archived'],
  archived: [],
  cancelled: [],
};

/** States in which facts, programme and places may still change. */
const editableStates: readonly ConferenceState[] = ['draft', 'published', 'live'];
/** States a visitor may see. */
export const publicStates: readonly ConferenceState[] = [
  'published',
  'live',
  'concluded',
  'archived',
  'cancelled',
];
/** States in which people know of the conference and hang on its facts. */
const announcedStates: readonly ConferenceState[] = ['published', 'live'];

export const isEditableState = (state: ConferenceState): boolean => editableStates.includes(state);
export const isPublicState = (state: ConferenceState): boolean => publicStates.includes(state);
export const isAnnouncedState = (state: ConferenceState): boolean => announcedStates.includes(state);

/** @throws DomainError state.not-allowed */
export function assertTransition(from: ConferenceState, to: ConferenceState): void {
  if (!transitions[from].includes(to)) throw new DomainError('state.not-allowed', { from, to });
}

/** @throws DomainError conferences.not-editable once it is over or cancelled */
export function assertEditable(state: ConferenceState): void {
  if (!isEditableState(state)) throw new DomainError('conferences.not-editable', { state });
}
