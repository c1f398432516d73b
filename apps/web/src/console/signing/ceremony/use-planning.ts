import { useMay } from '../../../api/accounts.js';
import {
  useArrange,
  useCaption,
  useMakePlan,
  usePlaceParties,
  useRemoveRound,
  useSaveRound,
  type Ceremony,
  type CeremonyPlan,
  type PlanRound,
} from '../../../api/ceremony.js';
import { useThisConference } from '../../conferences/conference-context.js';
import { useTold } from '../../form/use-told.js';

export interface Planning {
  plan: CeremonyPlan;
  ceremony: Ceremony;
  conferenceId: string;
  /** May change texts. */
  isEditor: boolean;
  /** May change rounds and their order: not once the ceremony is on. */
  mayArrange: boolean;
  isBusy: boolean;
  moveRound: (from: number, to: number) => void;
  removeRound: (id: string) => void;
  /** Puts an agreement at a place of a round; null takes it out. */
  put: (agreementId: string, roundId: string | null, at?: number) => void;
  setMinutes: (round: PlanRound, minutes: number) => void;
  placeParties: (roundId: string, partyIds: string[]) => void;
  makeMore: (perRound: number) => void;
  saveRound: ReturnType<typeof useSaveRound>;
  saveCaption: ReturnType<typeof useCaption>;
}

/** Everything that changes a plan. */
export function usePlanning(plan: CeremonyPlan, conferenceId: string): Planning {
  const may = useMay();
  const told = useTold();
  const { campaignId } = useThisConference();
  const arrange = useArrange(conferenceId);
  const remove = useRemoveRound(conferenceId);
  const places = usePlaceParties(conferenceId);
  const make = useMakePlan(conferenceId);
  const saveRound = useSaveRound(conferenceId);
  const saveCaption = useCaption(conferenceId);
  const ceremony = plan.ceremony!;
  const { version, state } = ceremony;
  const isEditor = may('signing.edit', { conferenceId, campaignId });
  const onError = told.failed;
  const order = plan.rounds.map(({ id, agreements }) => ({
    id,
    agreementIds: agreements.map((each) => each.id),
  }));
  const send = (rounds: typeof order): void => arrange.mutate({ version, rounds }, { onError });
  return {
    plan,
    ceremony,
    conferenceId,
    isEditor,
    mayArrange: isEditor && state !== 'live' && state !== 'done',
    isBusy:
      arrange.isPending || remove.isPending || places.isPending || make.isPending || saveRound.isPending,
    moveRound: (from, to) => {
      const next = [...order];
      next.splice(to, 0, ...next.splice(from, 1));
      send(next);
    },
    removeRound: (id) => remove.mutate(id, { onError }),
    put: (agreementId, roundId, at) =>
      send(
        order.map(({ id, agreementIds }) => {
          const others = agreementIds.filter((each) => each !== agreementId);
          return {
            id,
            agreementIds: id === roundId ? others.toSpliced(at ?? others.length, 0, agreementId) : others,
          };
        }),
      ),
    setMinutes: ({ id, titleZh, titleEn, kindId, handedBy, scriptZh, scriptEn }, minutes) =>
      saveRound.mutate(
        { id, version, titleZh, titleEn, kindId, handedBy, scriptZh, scriptEn, minutes },
        { onError },
      ),
    placeParties: (roundId, partyIds) => places.mutate({ roundId, version, partyIds }, { onError }),
    makeMore: (perRound) => make.mutate(perRound, { onError }),
    saveRound,
    saveCaption,
  };
}
