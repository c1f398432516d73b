import type { ShowParty, ShowRound, ShowSigner } from '#contracts/signing/run-of-show';
import { roundOf } from '#contracts/signing/stage-state';
import type { Transaction } from '#platform/database';
import { maskMobile } from '#platform/text';
import { roundTimes } from '../../domain/ceremony/round-times.js';
import type { CallSheetPersonView, CallSheetView } from '../../http/ceremony/call-sheet.view.js';
import type { Ceremony } from '../../persistence/ceremony/ceremony.entity.js';
import { organisationsHere, peopleHere, type PersonHere } from '../../persistence/ceremony/presence.js';
import { composeShow } from './run-of-show.js';
import { roundAfter, stageNow } from './stage/stage-now.js';

/** What the crew at the stage goes by: who stands where in which round, and who is here. */
export async function readCallSheet(tx: Transaction, ceremony: Ceremony): Promise<CallSheetView> {
  const { show, parties } = await composeShow(tx, ceremony);
  const standing = show.rounds.flatMap(({ agreements }) => agreements.flatMap((each) => each.parties));
  const people = await peopleHere(
    tx,
    standing.flatMap(({ signatory, substitute }) =>
      [signatory.personId ?? [], substitute?.personId ?? []].flat(),
    ),
  );
  const here = await organisationsHere(tx, ceremony.conferenceId);
  const contacts = new Map(parties.map((party) => [party.id, party.contactMobile]));
  const phoneOf = ({ id, signatory }: ShowParty): string | null =>
    people.get(signatory.personId ?? '')?.mobile ?? (contacts.get(id) || null);
  const times = roundTimes(show.startsAt, show.rounds);
  const stage = await stageNow(tx, ceremony.id);
  const unsigned = show.rounds.find(({ agreements }) =>
    agreements.some(({ state }) => state !== 'signed' && state !== 'in-force'),
  );
  return {
    titleZh: show.titleZh,
    titleEn: show.titleEn,
    timeZone: show.timeZone,
    state: ceremony.state,
    onStageRoundId: stage && roundOf(stage.cue),
    nextRoundId: stage ? roundAfter(stage) : (unsigned?.id ?? null),
    rounds: inOrder(show.rounds, stage?.order).map(({ id, titleZh, titleEn, handedBy, agreements }) => ({
      id,
      titleZh,
      titleEn,
      handedBy,
      startsAt: times?.find(({ roundId }) => roundId === id)?.startsAt.toISOString() ?? null,
      endsAt: times?.find(({ roundId }) => roundId === id)?.endsAt.toISOString() ?? null,
      parties: agreements
        .flatMap((agreement) => agreement.parties.map((party) => ({ agreement, party })))
        .toSorted((a, b) => a.party.place - b.party.place)
        .map(({ agreement, party }) => {
          const phone = phoneOf(party);
          return {
            id: party.id,
            agreementId: agreement.id,
            agreementZh: agreement.titleZh,
            agreementEn: agreement.titleEn,
            agreementState: agreement.state,
            organisationZh: party.nameZh,
            organisationEn: party.nameEn,
            place: party.place,
            signer: personView(party.signatory, people),
            other: party.substitute && personView(party.substitute, people),
            isSubstituted: party.isSubstituted,
            isOrganisationHere: here.has(party.organisationId),
            phone: phone && maskMobile(phone),
          };
        }),
    })),
  };
}

/** As they come on stage by now, those the run knows nothing of behind. */
const inOrder = (rounds: readonly ShowRound[], order: readonly string[] = []): ShowRound[] => {
  const place = ({ id }: ShowRound): number => (order.includes(id) ? order.indexOf(id) : order.length);
  return rounds.toSorted((a, b) => place(a) - place(b));
};

function personView(
  { name, title, personId }: ShowSigner,
  people: ReadonlyMap<string, PersonHere>,
): CallSheetPersonView {
  const person = personId ? people.get(personId) : undefined;
  return {
    name,
    title,
    isHere: person ? person.arrivedAt !== null : null,
    arrivedAt: person?.arrivedAt?.toISOString() ?? null,
  };
}
