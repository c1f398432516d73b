import { findConference } from '#conferences';
import { DomainError } from '#contracts/domain-error';
import type { RunOfShow, ShowParty, ShowRound } from '#contracts/signing/run-of-show';
import type { Transaction } from '#platform/database';
import { hostScript } from '../../domain/ceremony/host-script.js';
import { stagePlaces } from '../../domain/ceremony/stage-places.js';
import { CeremonyRound } from '../../persistence/ceremony/ceremony-round.entity.js';
import { Ceremony } from '../../persistence/ceremony/ceremony.entity.js';
import { ShowRows, type PartyRow } from '../../persistence/ceremony/show-rows.js';
import { signingSession } from './signing-session.js';

/**
 * What a ceremony shows and says, as it stands now. Agreements withdrawn meanwhile are left out.
 * @throws DomainError access.not-found
 */
export async function readRunOfShow(tx: Transaction, ceremonyId: string): Promise<RunOfShow> {
  const ceremony = await tx.findOneBy(Ceremony, { id: ceremonyId });
  const conference = ceremony && (await findConference(tx, ceremony.conferenceId));
  if (!ceremony || !conference) throw new DomainError('access.not-found');
  const rounds = await tx.find(CeremonyRound, {
    where: { ceremonyId },
    order: { position: 'ASC', id: 'ASC' },
  });
  const rows = new ShowRows(tx);
  const entries = await rows.entries(ceremonyId);
  const parties = await rows.parties(entries.map(({ agreementId }) => agreementId));
  const ofRounds = rounds.flatMap(({ kindId }) => kindId ?? []);
  const kinds = await rows.kinds([...new Set([...ofRounds, ...entries.map(({ kindId }) => kindId)])]);
  return {
    ceremonyId,
    conferenceId: ceremony.conferenceId,
    titleZh: ceremony.titleZh,
    titleEn: ceremony.titleEn || ceremony.titleZh,
    theme: ceremony.theme,
    startsAt: (await signingSession(tx, ceremony))?.startsAt ?? null,
    timeZone: conference.timeZone,
    kinds,
    rounds: rounds.map((round): ShowRound => {
      const here = entries.filter(({ roundId }) => roundId === round.id);
      const standing = here.flatMap(({ agreementId }) =>
        parties.filter((party) => party.agreementId === agreementId),
      );
      const places = stagePlaces(standing);
      const agreements = here.map(({ agreementId, roundId: _, ...facts }) => ({
        id: agreementId,
        ...facts,
        parties: standing
          .filter((party) => party.agreementId === agreementId)
          .map((party) => showParty(party, places.get(party.id)!)),
      }));
      const usual = hostScript({
        kind: kinds.find(({ id }) => id === round.kindId) ?? null,
        handedBy: round.handedBy,
        agreements: agreements.map(({ parties: of }) =>
          of.map(({ nameZh, nameEn, signatory }) => ({
            organisationZh: nameZh,
            organisationEn: nameEn,
            signer: signatory,
          })),
        ),
      });
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
    }),
  };
}

function showParty(party: PartyRow, place: number): ShowParty {
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
    logo: null,
    signatory: isSubstituted ? other : named,
    substitute: isSubstituted ? named : other,
    isSubstituted,
    place,
  };
}
