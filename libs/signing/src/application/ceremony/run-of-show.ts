import { findConference, type ReleasedSession } from '#conferences';
import { DomainError } from '#contracts/domain-error';
import type {
  RunOfShow,
  ShowAgreement,
  ShowKind,
  ShowParty,
  ShowRound,
} from '#contracts/signing/run-of-show';
import { logosOf } from '#organisations';
import type { Transaction } from '#platform/database';
import { hostScript, type Script } from '../../domain/ceremony/host-script.js';
import { stagePlaces } from '../../domain/ceremony/stage-places.js';
import { CeremonyRound } from '../../persistence/ceremony/ceremony-round.entity.js';
import { Ceremony } from '../../persistence/ceremony/ceremony.entity.js';
import { ShowRows, type EntryRow, type PartyRow } from '../../persistence/ceremony/show-rows.js';
import { signingSession } from './signing-session.js';

/**
 * What a ceremony shows and says, as it stands now. Agreements withdrawn meanwhile are left out.
 * @throws DomainError access.not-found
 */
export async function readRunOfShow(tx: Transaction, ceremonyId: string): Promise<RunOfShow> {
  const ceremony = await tx.findOneBy(Ceremony, { id: ceremonyId });
  if (!ceremony) throw new DomainError('access.not-found');
  return (await composeShow(tx, ceremony)).show;
}

/** A run of show and what it is made of. */
export interface ComposedShow {
  show: RunOfShow;
  session: ReleasedSession | null;
  /** As stored; its empty scripts stand in the show as the usual ones. */
  rounds: CeremonyRound[];
  usualScripts: Map<string, Script>;
  parties: PartyRow[];
}

export async function composeShow(tx: Transaction, ceremony: Ceremony): Promise<ComposedShow> {
  const conference = await findConference(tx, ceremony.conferenceId);
  const session = await signingSession(tx, ceremony);
  const rounds = await tx.find(CeremonyRound, {
    where: { ceremonyId: ceremony.id },
    order: { position: 'ASC', id: 'ASC' },
  });
  const rows = new ShowRows(tx);
  const entries = await rows.entries(ceremony.id);
  const parties = await rows.parties(entries.map(({ agreementId }) => agreementId));
  const ofRounds = rounds.flatMap(({ kindId }) => kindId ?? []);
  const kinds = await rows.kinds([...new Set([...ofRounds, ...entries.map(({ kindId }) => kindId)])]);
  const logos = await logosOf(
    tx,
    parties.map(({ organisationId }) => organisationId),
  );
  const usualScripts = new Map<string, Script>();
  const shown = rounds.map((round): ShowRound => {
    const agreements = agreementsOf(round, entries, parties, logos);
    const usual = usualScript(round, agreements, kinds);
    usualScripts.set(round.id, usual);
    const { id, titleZh, kindId, handedBy, minutes } = round;
    return {
      id,
      titleZh,
      titleEn: round.titleEn || titleZh,
      kindId,
      handedBy,
      scriptZh: round.scriptZh || usual.zh,
      scriptEn: round.scriptEn || usual.en,
      minutes,
      agreements,
    };
  });
  return {
    show: {
      ceremonyId: ceremony.id,
      conferenceId: ceremony.conferenceId,
      titleZh: ceremony.titleZh,
      titleEn: ceremony.titleEn || ceremony.titleZh,
      theme: ceremony.theme,
      startsAt: session?.startsAt ?? null,
      timeZone: conference!.timeZone,
      kinds,
      rounds: shown,
    },
    session,
    rounds,
    usualScripts,
    parties,
  };
}

function agreementsOf(
  round: CeremonyRound,
  entries: readonly EntryRow[],
  parties: readonly PartyRow[],
  logos: ReadonlyMap<string, string>,
): ShowAgreement[] {
  const here = entries.filter(({ roundId }) => roundId === round.id);
  const of = (agreementId: string): PartyRow[] =>
    parties.filter((party) => party.agreementId === agreementId);
  const places = stagePlaces(here.flatMap(({ agreementId }) => of(agreementId)));
  return here.map(({ agreementId, roundId: _, ...facts }) => ({
    id: agreementId,
    ...facts,
    parties: of(agreementId).map((party) =>
      showParty(party, places.get(party.id)!, logos.get(party.organisationId) ?? null),
    ),
  }));
}

const usualScript = (
  { kindId, handedBy }: CeremonyRound,
  agreements: readonly ShowAgreement[],
  kinds: readonly ShowKind[],
): Script =>
  hostScript({
    kind: kinds.find(({ id }) => id === kindId) ?? null,
    handedBy,
    agreements: agreements.map(({ parties }) =>
      parties.map(({ nameZh, nameEn, signatory }) => ({
        organisationZh: nameZh,
        organisationEn: nameEn,
        signer: signatory,
      })),
    ),
  });

function showParty(party: PartyRow, place: number, logo: string | null): ShowParty {
  const named = { name: party.signatoryName, title: party.signatoryTitle, personId: party.signatoryId };
  const other = party.substituteName
    ? { name: party.substituteName, title: party.substituteTitle, personId: party.substituteId }
    : null;
  const isSubstituted = party.isSubstituted && other !== null;
  return {
    id: party.id,
    organisationId: party.organisationId,
    nameZh: party.organisationZh,
    nameEn: party.organisationEn,
    logo,
    signatory: isSubstituted ? other : named,
    substitute: isSubstituted ? named : other,
    isSubstituted,
    place,
  };
}
