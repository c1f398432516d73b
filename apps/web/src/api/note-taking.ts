import { useQuery } from '@tanstack/react-query';
import { answer, client } from './client.js';
import type { Schemas } from './schemas.js';

export type NoteTaking = Schemas['NoteTakingView'];
export type NoteTable = Schemas['NoteTableView'];
export type NotesWish = Omit<Schemas['SaveNotesDto'], 'token'>;

/** Who sits there changes while one looks. */
const REFRESH_MS = 20_000;

export const useNoteTaking = (token: string) =>
  useQuery({
    queryKey: ['note-taking', token],
    queryFn: () => answer(client.POST('/api/v1/public/roundtable-notes/open', { body: { token } })),
    retry: false,
    refetchInterval: REFRESH_MS,
  });

export const saveNotes = (token: string, wish: NotesWish): Promise<Schemas['NotesSavedView']> =>
  answer(client.POST('/api/v1/public/roundtable-notes/save', { body: { token, ...wish } }));
