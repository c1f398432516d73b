import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, client } from './client.js';
import type { Schemas } from './schemas.js';

export type OwnMilestones = Schemas['OwnMilestonesView'];
export type OwnMilestone = Schemas['OwnMilestoneView'];
export type OwnReport = Omit<Schemas['OwnReportDto'], 'token'>;

const keyOf = (token: string): string[] => ['own-milestones', token];

export const useOwnMilestones = (token: string) =>
  useQuery({
    queryKey: keyOf(token),
    queryFn: () => answer(client.POST('/api/v1/public/milestones/open', { body: { token } })),
    retry: false,
  });

/** Every step answers with the page as it is then. */
function useStep<Wish>(token: string, step: (wish: Wish) => Promise<OwnMilestones>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: step,
    onSuccess: (view) => queries.setQueryData(keyOf(token), view),
  });
}

export const useReport = (token: string) =>
  useStep<OwnReport>(token, (wish) =>
    answer(client.POST('/api/v1/public/milestones/report', { body: { token, ...wish } })),
  );

export const useSendEvidence = (token: string, milestoneId: string) =>
  useStep<{ file: File; name: string }>(token, ({ file, name }) => {
    const form = new FormData();
    // before the file, so that no address carries the token
    for (const [key, value] of Object.entries({ token, milestoneId, name })) form.append(key, value);
    form.append('file', file);
    return answer(
      client.POST('/api/v1/public/milestones/evidence', {
        body: { token, milestoneId, name, file: file as unknown as string },
        bodySerializer: () => form,
      }),
    );
  });

export const useAnswerCooperation = (token: string) =>
  useStep<Omit<Schemas['OwnAnswerDto'], 'token'>>(token, (wish) =>
    answer(client.POST('/api/v1/public/milestones/answer', { body: { token, ...wish } })),
  );
