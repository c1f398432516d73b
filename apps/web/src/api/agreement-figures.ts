import { useQuery } from '@tanstack/react-query';
import { answer, client } from './client.js';
import type { Schemas } from './schemas.js';

export type AgreementFigures = Schemas['AgreementFiguresView'];

/** What the agreements of a conference came to. */
export const useAgreementFigures = (conferenceId: string) =>
  useQuery({
    queryKey: ['agreement-figures', conferenceId],
    queryFn: () =>
      answer(
        client.GET('/api/v1/conferences/{conferenceId}/agreement-figures', {
          params: { path: { conferenceId } },
        }),
      ),
  });

export const useCampaignAgreementFigures = (campaignId: string) =>
  useQuery({
    queryKey: ['agreement-figures', 'campaign', campaignId],
    queryFn: () =>
      answer(
        client.GET('/api/v1/campaigns/{campaignId}/agreement-figures', { params: { path: { campaignId } } }),
      ),
  });
