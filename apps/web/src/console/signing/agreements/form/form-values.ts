import type { AgreementDetail, AgreementWish, PartyWish } from '../../../../api/agreements.js';
import { momentOf, wallClock } from '../../../../i18n/dates.js';

export type PartyValues = Omit<PartyWish, 'organisationId'> & { organisationId?: string | null };

/** As the form holds them: the due time on the conference's clocks. */
export type AgreementValues = Omit<AgreementWish, 'parties' | 'kindId' | 'dueAt'> & {
  kindId?: string;
  due?: string;
  parties: PartyValues[];
};

export const twoParties = (): PartyValues[] => [{}, {}];

/** Contacts are left out: masked ones are not there to be sent back. */
export function valuesOf(agreement: AgreementDetail, timeZone: string): AgreementValues {
  const { kindId, number, titleZh, titleEn, amount, currency, startsOn, endsOn, note, witnesses } = agreement;
  return {
    kindId,
    number,
    titleZh,
    titleEn,
    amount,
    currency,
    startsOn,
    endsOn,
    note,
    witnesses,
    ...(agreement.dueAt ? { due: wallClock(agreement.dueAt, timeZone) } : {}),
    parties: agreement.parties.map((party) => ({
      organisationId: party.organisationId,
      signatoryName: party.signatoryName,
      signatoryTitle: party.signatoryTitle,
      signatoryId: party.signatoryId,
      substituteName: party.substituteName,
      substituteTitle: party.substituteTitle,
      substituteId: party.substituteId,
      contactName: party.contactName,
    })),
  };
}

/** What is sent; what is empty is left to the server, which says what is missing at its field. */
export function wishOf(
  { due, kindId = '', parties, startsOn, endsOn, ...rest }: AgreementValues,
  timeZone: string,
): AgreementWish {
  return {
    ...rest,
    kindId,
    startsOn: startsOn || null,
    endsOn: endsOn || null,
    dueAt: due ? momentOf(due, timeZone) : null,
    parties: parties.map(({ organisationId, ...party }) => ({
      ...party,
      organisationId: organisationId ?? '',
    })),
  };
}
