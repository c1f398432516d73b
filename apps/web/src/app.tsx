import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { BrowserRouter } from 'react-router';
import { createQueryClient } from './api/query-client.js';
import { AppRoutes } from './routes.js';
import { FaultBoundary } from './ui/fault-boundary.js';
import { PageSkeleton } from './ui/skeleton.js';

export function App() {
  const [queries] = useState(createQueryClient);
  return (
    <QueryClientProvider client={queries}>
      <BrowserRouter>
        <FaultBoundary>
          <Suspense fallback={<PageSkeleton />}>
            <AppRoutes />
          </Suspense>
        </FaultBoundary>
      </BrowserRouter>
    </QueryClientProvider>
  );
}
