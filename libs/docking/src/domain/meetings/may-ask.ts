import type { ErrorCode } from '#contracts/errors/index';
import type { ParticipantType, RegistrationState } from '#contracts/vocabulary';

/** As far as asking goes. `organisationId` is that of the organisation that counts, after merging. */
export interface Party {
  id: string;
  conferenceId: string;
  organisationId: string;
  participantType: ParticipantType;
  state: RegistrationState;
}

export interface Ask {
  from: ParticipantType;
  to: ParticipantType;
}

/** The types that somebody of this type may ask, each once. */
export const askableTypes = (asks: readonly Ask[], from: ParticipantType): ParticipantType[] => [
  ...new Set(asks.filter((ask) => ask.from === from).map(({ to }) => to)),
];

/** Why one may not ask the other for a meeting; null when they may. */
export function askFault(asks: readonly Ask[], from: Party, to: Party): ErrorCode | null {
  if (from.state !== 'confirmed') return 'meetings.not-confirmed';
  if (from.id === to.id) return 'meetings.ask-yourself';
  if (from.conferenceId !== to.conferenceId || to.state !== 'confirmed') return 'meetings.person-gone';
  if (from.organisationId === to.organisationId) return 'meetings.own-organisation';
  return askableTypes(asks, from.participantType).includes(to.participantType)
    ? null
    : 'meetings.may-not-ask';
}
