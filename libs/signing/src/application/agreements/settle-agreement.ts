import type { Transaction } from '#platform/database';
import { isSettled, restingState } from '../../domain/agreements/agreement-states.js';
import { fingerprint, type CommonTerms } from '../../domain/agreements/fingerprint.js';
import type { AgreementParty } from '../../persistence/agreements/agreement-party.entity.js';
import type { Agreement } from '../../persistence/agreements/agreement.entity.js';
import { Agreements } from '../../persistence/agreements/agreements.js';

/** What all parties of an agreement confirm together, as it stands now. */
export function commonTerms(
  agreement: Agreement,
  parties: readonly AgreementParty[],
  textSha256: string | null,
): CommonTerms {
  const { kindId, titleZh, titleEn, amount, currency, startsOn, endsOn } = agreement;
  return {
    kindId,
    titleZh,
    titleEn,
    amount,
    currency,
    startsOn,
    endsOn,
    textSha256,
    organisationIds: parties.map(({ organisationId }) => organisationId),
  };
}

/** What each party would confirm now, by its id. */
export async function fingerprintsNow(
  tx: Transaction,
  agreement: Agreement,
  parties: readonly AgreementParty[],
): Promise<Map<string, string>> {
  const text = (await new Agreements(tx).textsThatCount([agreement.id])).get(agreement.id);
  const common = commonTerms(agreement, parties, text?.sha256 ?? null);
  return new Map(parties.map((party) => [party.id, fingerprint(common, party)]));
}

/**
 * Brings an agreement to the state its facts give, after any of them has changed: a confirmation of something that
 * stands there no more is none. The agreement must be locked; one that is signed or withdrawn stays as it is.
 */
export async function settleAgreement(
  tx: Transaction,
  id: string,
  { isDrafted }: { isDrafted?: boolean } = {},
): Promise<Agreement> {
  const agreements = new Agreements(tx);
  const agreement = (await agreements.find(id))!;
  if (isSettled(agreement.state)) return agreement;
  const parties = await agreements.parties([id]);
  const prints = await fingerprintsNow(tx, agreement, parties);
  let isConfirmed = parties.length >= 2;
  for (const party of parties) {
    if (party.confirmedFingerprint === prints.get(party.id)) continue;
    isConfirmed = false;
    if (party.confirmedAt)
      await agreements.changeParty(party.id, {
        confirmedAt: null,
        confirmedFingerprint: null,
        confirmedBy: '',
      });
  }
  const state = restingState({
    isDrafted: isDrafted ?? agreement.state !== 'intended',
    isConfirmed,
    isPlaced: await agreements.isPlaced(id),
  });
  if (state !== agreement.state) await agreements.change(id, { state });
  return (await agreements.find(id))!;
}
