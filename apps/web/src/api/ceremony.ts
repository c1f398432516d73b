import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, client } from './client.js';
import { saveFile } from './invitations.js';
import type { Schemas } from './schemas.js';

export type CeremonyPlan = Schemas['CeremonyPlanView'];
export type Ceremony = Schemas['CeremonyView'];
export type PlanRound = Schemas['PlanRoundView'];
export type PlannedAgreement = Schemas['ShowAgreementView'];
export type PlannedParty = Schemas['ShowPartyView'];
export type UnplacedAgreement = Schemas['UnplacedAgreementView'];
export type ShowCheck = Schemas['ShowCheckView'];

const base = '/api/v1/conferences/{conferenceId}/ceremony';
const keyOf = (conferenceId: string) => ['ceremony', conferenceId];

export const useCeremonyPlan = (conferenceId: string) =>
  useQuery({
    queryKey: keyOf(conferenceId),
    queryFn: () => answer(client.GET(base, { params: { path: { conferenceId } } })),
  });

/** After a change the page shows what came of it; agreements change their state with it. */
function useStep<Wish>(conferenceId: string, send: (wish: Wish) => Promise<CeremonyPlan>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (plan) => {
      queries.setQueryData(keyOf(conferenceId), plan);
      void queries.invalidateQueries({ queryKey: ['agreements', conferenceId] });
    },
    onError: () => queries.invalidateQueries({ queryKey: keyOf(conferenceId) }),
  });
}

export const useMakePlan = (conferenceId: string) =>
  useStep(conferenceId, (perRound: number) =>
    answer(client.POST(`${base}/plan`, { params: { path: { conferenceId } }, body: { perRound } })),
  );

export const useEditCeremony = (conferenceId: string) =>
  useStep(conferenceId, (body: Schemas['EditCeremonyDto']) =>
    answer(client.PUT(base, { params: { path: { conferenceId } }, body })),
  );

/** Without an id a new one. */
export const useSaveRound = (conferenceId: string) =>
  useStep(conferenceId, ({ id, ...body }: Schemas['RoundDto'] & { id?: string }) =>
    answer(
      id
        ? client.PUT(`${base}/rounds/{roundId}`, { params: { path: { conferenceId, roundId: id } }, body })
        : client.POST(`${base}/rounds`, { params: { path: { conferenceId } }, body }),
    ),
  );

export const useRemoveRound = (conferenceId: string) =>
  useStep(conferenceId, (roundId: string) =>
    answer(client.DELETE(`${base}/rounds/{roundId}`, { params: { path: { conferenceId, roundId } } })),
  );

export const useArrange = (conferenceId: string) =>
  useStep(conferenceId, (body: Schemas['ShowOrderDto']) =>
    answer(client.PUT(`${base}/order`, { params: { path: { conferenceId } }, body })),
  );

export const usePlaceParties = (conferenceId: string) =>
  useStep(conferenceId, ({ roundId, ...body }: Schemas['StagePlacesDto'] & { roundId: string }) =>
    answer(
      client.PUT(`${base}/rounds/{roundId}/places`, { params: { path: { conferenceId, roundId } }, body }),
    ),
  );

export const useCaption = (conferenceId: string) =>
  useStep(conferenceId, ({ agreementId, ...body }: Schemas['CaptionDto'] & { agreementId: string }) =>
    answer(
      client.PUT(`${base}/captions/{agreementId}`, { params: { path: { conferenceId, agreementId } }, body }),
    ),
  );

export const useCrewLink = (conferenceId: string) =>
  useMutation({
    mutationFn: () => answer(client.POST(`${base}/call-sheet/link`, { params: { path: { conferenceId } } })),
  });

/** Fetches the booklet and hands it to the browser as a download. */
export async function downloadBooklet(conferenceId: string, language: 'zh' | 'en'): Promise<void> {
  const call = client.GET(`${base}/booklet.pdf`, {
    params: { path: { conferenceId }, query: { language } },
    parseAs: 'blob',
  });
  const file = (await answer(call)) as unknown as Blob;
  saveFile(file, (await call).response, 'ceremony.pdf');
}
