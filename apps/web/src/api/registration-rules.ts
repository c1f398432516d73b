import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, client } from './client.js';
import type { Schemas } from './schemas.js';

export type RegistrationRule = Schemas['RegistrationRuleView'];
const keyOf = (conferenceId: string) => ['registration-rules', conferenceId];

export const useRegistrationRules = (conferenceId: string) =>
  useQuery({
    queryKey: keyOf(conferenceId),
    queryFn: () =>
      answer(
        client.GET('/api/v1/conferences/{conferenceId}/registration-rules', {
          params: { path: { conferenceId } },
        }),
      ),
  });

export function useSetRule(conferenceId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (rule: RegistrationRule) =>
      answer(
        client.PUT('/api/v1/conferences/{conferenceId}/registration-rules', {
          params: { path: { conferenceId } },
          body: { rules: [rule] },
        }),
      ),
    onSuccess: (rules) => queries.setQueryData(keyOf(conferenceId), rules),
  });
}
