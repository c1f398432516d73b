import { QueryClient } from '@tanstack/react-query';
import { Problem } from './problem.js';

const passing = (error: unknown): boolean =>
  error instanceof Problem && (error.status === 0 || error.status >= 502);

export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        // Asked even when the browser thinks it is offline: a refusal in words beats a wheel that never stops.
        networkMode: 'always',
        staleTime: 10_000,
        retry: (failures, error) => passing(error) && failures < 2,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
