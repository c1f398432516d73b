import { useQuery } from '@tanstack/react-query';
import { answer, client } from './client.js';

/** What docking came to at a conference. */
export const useDockingFigures = (conferenceId: string) =>
  useQuery({
    queryKey: ['docking-figures', conferenceId],
    queryFn: () =>
      answer(
        client.GET('/api/v1/conferences/{conferenceId}/docking/figures', {
          params: { path: { conferenceId } },
        }),
      ),
  });
