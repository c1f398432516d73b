import type { CooperationKind } from '#contracts/docking/items';
import type { AgreementKindKey } from '#contracts/signing/agreements';

const kinds: Partial<Record<CooperationKind, AgreementKindKey>> = {
  transfer: 'technology-transfer',
  workstation: 'workstation',
  'employment-base': 'employment-base',
  laboratory: 'joint-laboratory',
};

/** The kind of agreement that the wished cooperation leads to; where several were wished, or none, the general one. */
export function kindOfCooperation(wished: readonly CooperationKind[]): AgreementKindKey {
  const [only, ...others] = wished;
  return (only && others.length === 0 && kinds[only]) || 'strategic-cooperation';
}
