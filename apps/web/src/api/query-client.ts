import { QueryClient } from '@tanstack/react-query';
import { Problem } from './problem.js';

const passing = (error: unknown): boolean =>
  error instanceof Problem && (error.status === 0 || error.status >= 502);

export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (failures, error) => passing(error) && failures < 2,
      },
      mutations: { retry: false },
    },
  });
