import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { answer, client } from './client.js';
import { asProblem, type Problem } from './problem.js';
import type { RegistrationChoice } from './registration.js';
import type { Schemas } from './schemas.js';

export type BulkAction = Schemas['BulkAction'];
export type BulkWish = Pick<Schemas['BulkDto'], 'action' | 'reason' | 'participantType' | 'message'>;
export type Chosen = { ids: readonly string[] } | { filter: RegistrationChoice };
export type BulkOutcome = Omit<Schemas['BulkView'], 'nextCursor'>;

/** The server takes this many rows in one request. */
const ROWS = 100;

const nothing = (): BulkOutcome => ({ done: 0, unchanged: 0, outcomes: [], failures: [], moved: [] });

/** Sends a bulk action part by part, says how far it is, and can be stopped between two parts. */
export function useBulk(conferenceId: string) {
  const queries = useQueryClient();
  const isStopped = useRef(false);
  const [isRunning, setIsRunning] = useState(false);
  const [outcome, setOutcome] = useState<BulkOutcome | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  const send = (body: Schemas['BulkDto']): Promise<Schemas['BulkView']> =>
    answer(
      client.POST('/api/v1/conferences/{conferenceId}/registrations/bulk', {
        params: { path: { conferenceId } },
        body,
      }),
    );

  async function* parts(wish: BulkWish, chosen: Chosen): AsyncGenerator<Schemas['BulkView']> {
    if ('ids' in chosen) {
      for (let at = 0; at < chosen.ids.length; at += ROWS)
        yield await send({ ...wish, ids: chosen.ids.slice(at, at + ROWS) });
      return;
    }
    let cursor: string | null = null;
    do {
      const part: Schemas['BulkView'] = await send({
        ...wish,
        filter: chosen.filter,
        ...(cursor ? { cursor } : {}),
      });
      yield part;
      cursor = part.nextCursor;
    } while (cursor);
  }

  const run = async (wish: BulkWish, chosen: Chosen): Promise<BulkOutcome | null> => {
    const sum = nothing();
    isStopped.current = false;
    setProblem(null);
    setOutcome(null);
    setIsRunning(true);
    try {
      for await (const part of parts(wish, chosen)) {
        sum.done += part.done;
        sum.unchanged += part.unchanged;
        for (const { state, count } of part.outcomes) {
          const known = sum.outcomes.find((each) => each.state === state);
          if (known) known.count += count;
          else sum.outcomes.push({ state, count });
        }
        sum.failures.push(...part.failures);
        sum.moved.push(...part.moved);
        setOutcome({ ...sum });
        if (isStopped.current) break;
      }
      return sum;
    } catch (error) {
      setProblem(asProblem(error));
      return null;
    } finally {
      setIsRunning(false);
      for (const queryKey of [
        ['registrations', conferenceId],
        ['conference', conferenceId],
        ['registration'],
      ])
        void queries.invalidateQueries({ queryKey });
    }
  };

  return {
    run,
    stop: () => {
      isStopped.current = true;
    },
    isRunning,
    outcome,
    problem,
  };
}

/** Fetches the spreadsheet and hands it to the browser as a download. */
export async function downloadRegistrations(
  conferenceId: string,
  body: Schemas['RegistrationExportDto'],
): Promise<void> {
  const call = client.POST('/api/v1/conferences/{conferenceId}/registrations/export', {
    params: { path: { conferenceId } },
    body,
    parseAs: 'blob',
  });
  const file = (await answer(call)) as unknown as Blob;
  const { response } = await call;
  const name = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name ? decodeURIComponent(name) : 'registrations.xlsx';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
