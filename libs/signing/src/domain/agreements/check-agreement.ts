import type { FieldFault } from '#contracts/domain-error';

export interface AgreementFacts {
  titleZh: string;
  titleEn: string;
  amount: number | null;
  startsOn: string | null;
  endsOn: string | null;
  parties: readonly { organisationId: string; signatoryName: string; substituteName: string }[];
}

/** What is wrong with it as a whole; each field by itself was looked at before. */
export function agreementFaults(facts: AgreementFacts): FieldFault[] {
  const { titleZh, titleEn, amount, startsOn, endsOn, parties } = facts;
  const faults: FieldFault[] = [];
  if (!titleZh && !titleEn) faults.push({ field: 'titleZh', code: 'signing.title-needed' });
  if (amount !== null && Math.round(amount * 100) < 1)
    faults.push({ field: 'amount', code: 'signing.amount' });
  if (startsOn && endsOn && endsOn < startsOn) faults.push({ field: 'endsOn', code: 'signing.term' });
  if (parties.length < 2) faults.push({ field: 'parties', code: 'signing.two-parties' });
  const seen = new Set<string>();
  parties.forEach(({ organisationId, signatoryName, substituteName }, at) => {
    if (seen.has(organisationId))
      faults.push({ field: `parties.${at}.organisationId`, code: 'signing.party-twice' });
    seen.add(organisationId);
    if (substituteName && substituteName === signatoryName)
      faults.push({ field: `parties.${at}.substituteName`, code: 'signing.own-substitute' });
  });
  return faults;
}
