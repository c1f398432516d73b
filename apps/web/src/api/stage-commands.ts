import { useMutation } from '@tanstack/react-query';
import type { GivenCommand, RunMode } from '#contracts/signing/stage';
import { answer, client } from './client.js';

/** A network that swallows what is sent must not hold up what comes after. */
const PATIENCE_MS = 6000;
const base = '/api/v1/conferences/{conferenceId}/ceremony/stage';

/** Sends a command; the same one may be sent again, it is done once. */
export const sendStageCommand = (conferenceId: string, runId: string, given: GivenCommand) =>
  answer(
    client.POST(`${base}/commands`, {
      params: { path: { conferenceId } },
      body: { ...given, runId },
      signal: AbortSignal.timeout(PATIENCE_MS),
    }),
  );

export const useStartRun = (conferenceId: string) =>
  useMutation({
    mutationFn: (mode: RunMode) =>
      answer(client.POST(`${base}/runs`, { params: { path: { conferenceId } }, body: { mode } })),
  });

export const useEndRun = (conferenceId: string) =>
  useMutation({
    mutationFn: () => answer(client.POST(`${base}/runs/end`, { params: { path: { conferenceId } } })),
  });

/** Whether the plan was changed since the run took it; also tells a page without a stream why there is none. */
export const readStage = (conferenceId: string) =>
  answer(client.GET(base, { params: { path: { conferenceId } } }));
