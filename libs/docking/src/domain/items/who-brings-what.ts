import type { ItemKind } from '#contracts/docking/items';
import type { OrganisationKind, ParticipantType } from '#contracts/vocabulary';

interface Bringer {
  organisationKind: OrganisationKind;
  /** A colleague checked the organisation; what a visitor typed counts as an enterprise until then. */
  isVerified: boolean;
  participantType: ParticipantType;
}

const isAcademic = ({ organisationKind, isVerified, participantType }: Bringer): boolean =>
  organisationKind === 'university' ||
  organisationKind === 'institute' ||
  (!isVerified && participantType === 'researcher');

/** Enterprises ask; universities and institutes have, and answer. */
export const kindsOf = (bringer: Bringer): ItemKind[] =>
  isAcademic(bringer) ? ['achievement', 'expertise'] : ['demand'];

export const mayAnswer = isAcademic;
