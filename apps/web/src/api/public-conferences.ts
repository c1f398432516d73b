import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answer, client } from './client.js';
import type { Schemas } from './schemas.js';

export type PublicConference = Schemas['PublicConferenceView'];
export type PublicConferenceRow = Schemas['PublicConferenceRowView'];

export const usePublicConferences = (when: 'upcoming' | 'past') =>
  useInfiniteQuery({
    queryKey: ['public-conferences', when],
    queryFn: ({ pageParam }) =>
      answer(
        client.GET('/api/v1/public/conferences', {
          params: { query: { when, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });

export const usePublicConference = (slug: string) =>
  useQuery({
    queryKey: ['public-conference', slug],
    queryFn: () => answer(client.GET('/api/v1/public/conferences/{slug}', { params: { path: { slug } } })),
  });
