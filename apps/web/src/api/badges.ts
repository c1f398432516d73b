import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, client } from './client.js';
import type { Schemas } from './schemas.js';

export type Badge = Schemas['BadgeView'];

const keyOf = (conferenceId: string, ids: readonly string[]) => ['badges', conferenceId, ids];

export const useBadges = (conferenceId: string, registrationIds: string[]) =>
  useQuery({
    queryKey: keyOf(conferenceId, registrationIds),
    queryFn: () =>
      answer(
        client.POST('/api/v1/conferences/{conferenceId}/badges', {
          params: { path: { conferenceId } },
          body: { registrationIds },
        }),
      ),
    enabled: registrationIds.length > 0,
  });

export function useBadgesPrinted(conferenceId: string, ids: readonly string[]) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (registrationIds: string[]) =>
      answer(
        client.POST('/api/v1/conferences/{conferenceId}/badges/printed', {
          params: { path: { conferenceId } },
          body: { registrationIds },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: keyOf(conferenceId, ids) }),
  });
}

/** Where badges are printed. */
export const badgesPage = (conferenceId: string, ids: readonly string[]): string =>
  `/console/conferences/${conferenceId}/badges?ids=${ids.join(',')}`;
