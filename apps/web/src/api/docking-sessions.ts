import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, client } from './client.js';
import { saveFile } from './invitations.js';
import type { Schemas } from './schemas.js';

export type DockingSession = Schemas['DockingSessionView'];
export type DockingSessionDetail = Schemas['DockingSessionDetailView'];
export type Roundtable = Schemas['RoundtableView'];
export type SignedUpPerson = Schemas['SignedUpPersonView'];
export type RoundtableWish = Schemas['RoundtableDto'];

const base = '/api/v1/conferences/{conferenceId}/docking-sessions';

export const useDockingSessions = (conferenceId: string) =>
  useQuery({
    queryKey: ['docking-sessions', conferenceId],
    queryFn: () => answer(client.GET(base, { params: { path: { conferenceId } } })),
  });

export interface SessionKey {
  conferenceId: string;
  sessionId: string;
}

export const useDockingSession = (path: SessionKey) =>
  useQuery({
    queryKey: ['docking-sessions', path.conferenceId, path.sessionId],
    queryFn: () => answer(client.GET(`${base}/{sessionId}`, { params: { path } })),
  });

/** After a change the page shows what came of it; counts elsewhere are read anew. */
function useStep<Wish, Result extends DockingSessionDetail>(
  { conferenceId, sessionId }: SessionKey,
  send: (wish: Wish) => Promise<Result>,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: ({ session, roundtables, people }) => {
      queries.setQueryData(['docking-sessions', conferenceId, sessionId], { session, roundtables, people });
      void queries.invalidateQueries({ queryKey: ['docking-sessions', conferenceId], exact: true });
      void queries.invalidateQueries({ queryKey: ['meeting-tables', conferenceId] });
    },
    onError: () => queries.invalidateQueries({ queryKey: ['docking-sessions', conferenceId] }),
  });
}

export const useDescribeSession = (path: SessionKey) =>
  useStep(path, (body: Schemas['DockingSessionDto']) =>
    answer(client.PUT(`${base}/{sessionId}`, { params: { path }, body })),
  );

/** Without an id a new one. */
export const useSaveRoundtable = (path: SessionKey) =>
  useStep(path, ({ id, version, ...body }: RoundtableWish & { id?: string; version?: number }) =>
    answer(
      id
        ? client.PUT('/api/v1/roundtables/{id}', {
            params: { path: { id } },
            body: { ...body, version: version! },
          })
        : client.POST(`${base}/{sessionId}/roundtables`, { params: { path }, body }),
    ),
  );

export const useRemoveRoundtable = (path: SessionKey) =>
  useStep(path, (id: string) =>
    answer(client.DELETE('/api/v1/roundtables/{id}', { params: { path: { id } } })),
  );

export const useSpreadSeats = (path: SessionKey) =>
  useStep(path, () => answer(client.POST(`${base}/{sessionId}/seats`, { params: { path } })));

export const useSeatPerson = (path: SessionKey) =>
  useStep(path, ({ registrationId, roundtableId }: { registrationId: string; roundtableId: string | null }) =>
    answer(
      client.PUT(`${base}/{sessionId}/seats/{registrationId}`, {
        params: { path: { ...path, registrationId } },
        body: { roundtableId },
      }),
    ),
  );

export const useNoteLink = (path: SessionKey) =>
  useMutation({
    mutationFn: (roundtableId: string | null) =>
      answer(client.POST(`${base}/{sessionId}/note-link`, { params: { path }, body: { roundtableId } })),
  });

/** Fetches the spreadsheet and hands it to the browser as a download. */
export async function downloadNotes(conferenceId: string, language: 'zh' | 'en'): Promise<void> {
  const call = client.POST(`${base}/notes/export`, {
    params: { path: { conferenceId } },
    body: { language },
    parseAs: 'blob',
  });
  const file = (await answer(call)) as unknown as Blob;
  saveFile(file, (await call).response, 'roundtables.xlsx');
}
