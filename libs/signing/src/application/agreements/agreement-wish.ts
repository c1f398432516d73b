import { DomainError, type FieldFault } from '#contracts/domain-error';
import { findOrganisations } from '#organisations';
import { newId, type Transaction } from '#platform/database';
import { findRegistration } from '#registration';
import { agreementFaults } from '../../domain/agreements/check-agreement.js';
import type { AgreementWishDto, PartyDto } from '../../http/agreements/agreement.dto.js';
import type { AgreementParty } from '../../persistence/agreements/agreement-party.entity.js';
import type { AgreementWitness } from '../../persistence/agreements/agreement-witness.entity.js';
import type { Agreement } from '../../persistence/agreements/agreement.entity.js';
import { Agreements } from '../../persistence/agreements/agreements.js';

/** The columns of an agreement that somebody said, its parties and its witnesses. */
export interface AgreementValues {
  columns: Pick<
    Agreement,
    | 'kindId'
    | 'number'
    | 'titleZh'
    | 'titleEn'
    | 'amount'
    | 'currency'
    | 'startsOn'
    | 'endsOn'
    | 'dueAt'
    | 'note'
  >;
  parties: AgreementParty[];
  witnesses: AgreementWitness[];
}

/** Which agreement a wish is about: an id, and what it was before, when it is there already. */
export interface WishGround {
  id: string;
  conferenceId: string;
  before: { agreement: Agreement; parties: readonly AgreementParty[] } | null;
}

/**
 * Checks a wish and makes rows of it. A party that stays keeps what it confirmed, and its contact where none is given.
 * @throws DomainError input.invalid with everything wrong
 */
export async function acceptWish(
  tx: Transaction,
  { id, conferenceId, before }: WishGround,
  wish: AgreementWishDto,
): Promise<AgreementValues> {
  const columns: AgreementValues['columns'] = {
    kindId: wish.kindId,
    number: wish.number ?? '',
    titleZh: wish.titleZh ?? '',
    titleEn: wish.titleEn ?? '',
    amount: wish.amount ?? null,
    currency: wish.currency ?? 'CNY',
    startsOn: wish.startsOn ?? null,
    endsOn: wish.endsOn ?? null,
    dueAt: wish.dueAt ? new Date(wish.dueAt) : null,
    note: wish.note ?? '',
  };
  const kept = await keptOrganisations(tx, wish.parties);
  const parties = wish.parties.map((party) => ({
    ...party,
    organisationId: kept.get(party.organisationId) ?? party.organisationId,
  }));
  const faults = [
    ...agreementFaults({
      ...columns,
      parties: parties.map(({ organisationId, signatoryName, substituteName }) => ({
        organisationId,
        signatoryName: signatoryName ?? '',
        substituteName: substituteName ?? '',
      })),
    }),
    ...(await foreignFaults(tx, conferenceId, columns.kindId, parties, kept, before?.agreement)),
    ...(await numberFaults(tx, conferenceId, id, columns.number)),
  ];
  if (faults.length > 0) throw new DomainError('input.invalid', {}, faults);
  return {
    columns,
    parties: parties.map((party, at) =>
      partyRow(
        id,
        at + 1,
        party,
        before?.parties.find(({ organisationId }) => organisationId === party.organisationId),
      ),
    ),
    witnesses: (wish.witnesses ?? []).map(({ name, title, organisation }, at) => ({
      agreementId: id,
      position: at + 1,
      name,
      title: title ?? '',
      organisation: organisation ?? '',
    })),
  };
}

/** Given id → the one that counts; unknown ones are left out. */
async function keptOrganisations(
  tx: Transaction,
  parties: readonly PartyDto[],
): Promise<Map<string, string>> {
  const found = await findOrganisations(
    tx,
    parties.map(({ organisationId }) => organisationId),
  );
  return new Map([...found].map(([asked, { id }]) => [asked, id]));
}

async function foreignFaults(
  tx: Transaction,
  conferenceId: string,
  kindId: string,
  parties: readonly PartyDto[],
  kept: ReadonlyMap<string, string>,
  before: Agreement | undefined,
): Promise<FieldFault[]> {
  const faults: FieldFault[] = [];
  const kind = await new Agreements(tx).findKind(kindId);
  if (!kind || (kind.archivedAt && before?.kindId !== kindId))
    faults.push({ field: 'kindId', code: 'signing.kind-unknown' });
  const known = new Set(kept.values());
  for (const [at, party] of parties.entries()) {
    if (!known.has(party.organisationId))
      faults.push({ field: `parties.${at}.organisationId`, code: 'signing.organisation-unknown' });
    for (const signer of ['signatoryId', 'substituteId'] as const) {
      const personId = party[signer];
      if (!personId) continue;
      const person = await findRegistration(tx, personId);
      if (person?.conferenceId !== conferenceId || person.isHeld)
        faults.push({ field: `parties.${at}.${signer}`, code: 'signing.person-unknown' });
    }
  }
  return faults;
}

async function numberFaults(
  tx: Transaction,
  conferenceId: string,
  id: string,
  number: string,
): Promise<FieldFault[]> {
  if (!number) return [];
  const other = await new Agreements(tx).byNumber(conferenceId, number);
  return other && other.id !== id
    ? [{ field: 'number', code: 'signing.number-taken', params: { number } }]
    : [];
}

function partyRow(
  agreementId: string,
  position: number,
  party: PartyDto,
  before: AgreementParty | undefined,
): AgreementParty {
  const { contactEmail, contactMobile } = party;
  return {
    id: before?.id ?? newId(),
    agreementId,
    organisationId: party.organisationId,
    position,
    signatoryName: party.signatoryName ?? '',
    signatoryTitle: party.signatoryTitle ?? '',
    signatoryId: party.signatoryId ?? null,
    substituteName: party.substituteName ?? '',
    substituteTitle: party.substituteTitle ?? '',
    substituteId: party.substituteId ?? null,
    contactName: party.contactName ?? '',
    contactEmail: contactEmail === undefined ? (before?.contactEmail ?? '') : (contactEmail ?? ''),
    contactMobile: contactMobile === undefined ? (before?.contactMobile ?? '') : (contactMobile ?? ''),
    confirmedAt: before?.confirmedAt ?? null,
    confirmedBy: before?.confirmedBy ?? '',
    confirmedFingerprint: before?.confirmedFingerprint ?? null,
    remark: before?.remark ?? '',
  };
}
