import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import { ceremonyLimits } from '#contracts/signing/run-of-show';
import type { Call } from '#platform/call';
import { newId } from '#platform/database';
import type {
  CaptionDto,
  EditCeremonyDto,
  RoundDto,
  ShowOrderDto,
  StagePlacesDto,
} from '../../http/ceremony/plan.dto.js';
import type { CeremonyPlanView } from '../../http/ceremony/plan.view.js';
import type { CeremonyRound } from '../../persistence/ceremony/ceremony-round.entity.js';
import { ShowRows } from '../../persistence/ceremony/show-rows.js';
import { ChangePlan, type PlanAtHand } from './change-plan.js';
import { signingSessions } from './signing-session.js';

/** The organiser's hand on the run of show. */
@Injectable()
export class KeepPlan {
  constructor(private readonly change: ChangePlan) {}

  edit(
    call: Call,
    conferenceId: string,
    { version, titleZh, titleEn, theme, sessionId = null }: EditCeremonyDto,
  ): Promise<CeremonyPlanView> {
    const action = 'ceremony.edited';
    return this.change.run(call, conferenceId, { version, action, details: { theme } }, async (hand) => {
      if (sessionId && !(await signingSessions(hand.tx, conferenceId)).some(({ id }) => id === sessionId))
        throw new DomainError('input.invalid', {}, [
          { field: 'sessionId', code: 'ceremony.session-foreign' },
        ]);
      await hand.ceremonies.change(hand.ceremony.id, { titleZh, titleEn: titleEn ?? '', theme, sessionId });
    });
  }

  addRound(call: Call, conferenceId: string, wish: RoundDto): Promise<CeremonyPlanView> {
    const { version, titleZh } = wish;
    const change = { version, action: 'ceremony-round.added', details: { titleZh }, isOrder: true };
    return this.change.run(call, conferenceId, change, async (hand) => {
      const rounds = await hand.ceremonies.rounds(hand.ceremony.id);
      if (rounds.length >= ceremonyLimits.rounds)
        throw new DomainError('ceremony.too-many-rounds', { max: ceremonyLimits.rounds });
      await hand.ceremonies.addRound({
        id: newId(),
        ceremonyId: hand.ceremony.id,
        position: (rounds.at(-1)?.position ?? 0) + 1,
        ...(await checked(hand, wish)),
      });
    });
  }

  editRound(call: Call, conferenceId: string, roundId: string, wish: RoundDto): Promise<CeremonyPlanView> {
    const { version, titleZh } = wish;
    const change = { version, action: 'ceremony-round.edited', details: { roundId, titleZh } };
    return this.change.run(call, conferenceId, change, async (hand) => {
      await requireRound(hand, roundId);
      await hand.ceremonies.changeRound(roundId, await checked(hand, wish));
    });
  }

  removeRound(call: Call, conferenceId: string, roundId: string): Promise<CeremonyPlanView> {
    const change = { action: 'ceremony-round.removed', details: { roundId }, isOrder: true };
    return this.change.run(call, conferenceId, change, async (hand) => {
      await requireRound(hand, roundId);
      const entries = await new ShowRows(hand.tx).entries(hand.ceremony.id);
      if (entries.some((entry) => entry.roundId === roundId))
        throw new DomainError('ceremony.round-not-empty');
      await hand.ceremonies.removeRound(roundId);
    });
  }

  /** All rounds in their order, all agreements in theirs; what is listed in no round is taken out. */
  arrange(call: Call, conferenceId: string, { version, rounds }: ShowOrderDto): Promise<CeremonyPlanView> {
    const change = {
      version,
      action: 'ceremony.arranged',
      details: { rounds: rounds.length },
      isOrder: true,
    };
    return this.change.run(call, conferenceId, change, async (hand) => {
      const { ceremonies, ceremony } = hand;
      const known = await ceremonies.rounds(ceremony.id);
      const isComplete =
        known.length === rounds.length && known.every(({ id }) => rounds.some((round) => round.id === id));
      if (!isComplete) throw new DomainError('ceremony.rounds-incomplete');
      const wanted = rounds.flatMap(({ agreementIds }) => agreementIds);
      if (new Set(wanted).size !== wanted.length) throw new DomainError('ceremony.twice-in-plan');
      const before = new Map(
        (await ceremonies.entries(ceremony.id)).map((entry) => [entry.agreementId, entry]),
      );
      const fresh = wanted.filter((id) => !before.has(id));
      const allowed = await ceremonies.toBeSigned(conferenceId, fresh);
      const refused = fresh.find((id) => !allowed.has(id));
      if (refused)
        throw new DomainError('ceremony.agreement-not-to-sign', {
          title: await ceremonies.titleOf(conferenceId, refused),
        });
      for (const id of before.keys())
        if (!wanted.includes(id)) {
          await ceremonies.removeEntry(id);
          await ceremonies.unplaceParties(id);
        }
      for (const [at, { id: roundId, agreementIds }] of rounds.entries()) {
        await ceremonies.changeRound(roundId, { position: at + 1 });
        for (const [place, id] of agreementIds.entries()) {
          const from = before.get(id)?.roundId;
          if (from && from !== roundId) await ceremonies.unplaceParties(id);
          await ceremonies.place(id, roundId, place + 1);
        }
      }
    });
  }

  /** The parties of a round from the audience's left; an empty list: in their usual order. */
  placeParties(
    call: Call,
    conferenceId: string,
    roundId: string,
    { version, partyIds }: StagePlacesDto,
  ): Promise<CeremonyPlanView> {
    const change = { version, action: 'ceremony-round.placed', details: { roundId } };
    return this.change.run(call, conferenceId, change, async (hand) => {
      await requireRound(hand, roundId);
      const rows = new ShowRows(hand.tx);
      const here = (await rows.entries(hand.ceremony.id)).filter((entry) => entry.roundId === roundId);
      const parties = await rows.parties(here.map(({ agreementId }) => agreementId));
      if (partyIds.some((id) => !parties.some((party) => party.id === id)))
        throw new DomainError('ceremony.rounds-incomplete');
      for (const { agreementId } of here) await hand.ceremonies.unplaceParties(agreementId);
      for (const [at, id] of partyIds.entries()) await hand.ceremonies.placeParty(id, at + 1);
    });
  }

  caption(
    call: Call,
    conferenceId: string,
    agreementId: string,
    { version, captionZh, captionEn }: CaptionDto,
  ): Promise<CeremonyPlanView> {
    const change = { version, action: 'ceremony.captioned', details: { agreementId } };
    return this.change.run(call, conferenceId, change, async (hand) => {
      const entries = await hand.ceremonies.entries(hand.ceremony.id);
      if (!entries.some((entry) => entry.agreementId === agreementId))
        throw new DomainError('access.not-found');
      await hand.ceremonies.caption(agreementId, captionZh ?? '', captionEn ?? '');
    });
  }
}

async function requireRound({ ceremonies, ceremony }: PlanAtHand, roundId: string): Promise<void> {
  if (!(await ceremonies.rounds(ceremony.id)).some(({ id }) => id === roundId))
    throw new DomainError('access.not-found');
}

async function checked(
  { tx }: PlanAtHand,
  { titleZh, titleEn, kindId = null, handedBy, scriptZh, scriptEn, minutes }: RoundDto,
): Promise<Omit<CeremonyRound, 'id' | 'ceremonyId' | 'position'>> {
  if (kindId && (await new ShowRows(tx).kinds([kindId])).length === 0)
    throw new DomainError('input.invalid', {}, [{ field: 'kindId', code: 'ceremony.kind-unknown' }]);
  return {
    titleZh,
    titleEn: titleEn ?? '',
    kindId,
    handedBy: handedBy ?? '',
    scriptZh: scriptZh ?? '',
    scriptEn: scriptEn ?? '',
    minutes,
  };
}
