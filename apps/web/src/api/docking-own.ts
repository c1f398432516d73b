import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, client } from './client.js';
import { saveFile } from './invitations.js';
import type { Schemas } from './schemas.js';

export type OwnDocking = Schemas['OwnDockingView'];
export type OwnItem = Schemas['OwnItemView'];
export type OwnAnswers = Schemas['OwnAnswersView'];
export type OwnAnswer = Schemas['OwnAnswerView'];
export type DemandAnswers = Schemas['DemandAnswersView'];
export type DockingFile = Schemas['DockingFileView'];
export type AnswerMessage = Schemas['AnswerMessageView'];
type Without<Body extends { token: string }> = Omit<Body, 'token'>;

const still = { retry: false, refetchOnWindowFocus: false } as const;

export const useOwnDocking = (token: string) =>
  useQuery({
    queryKey: ['own-docking', token, 'items'],
    queryFn: () => answer(client.POST('/api/v1/public/docking/open', { body: { token } })),
    ...still,
  });

export const useOwnAnswers = (token: string) =>
  useQuery({
    queryKey: ['own-docking', token, 'answers'],
    queryFn: () => answer(client.POST('/api/v1/public/docking/answers/open', { body: { token } })),
    ...still,
  });

export const useDemandAnswers = (token: string, demandId: string) =>
  useQuery({
    queryKey: ['own-docking', token, 'demand', demandId],
    queryFn: () =>
      answer(client.POST('/api/v1/public/docking/demands/answers', { body: { token, demandId } })),
    ...still,
  });

/** A change by the link; every list of this person is read again. */
function useStep<Wish, Result>(token: string, send: (wish: Wish) => Promise<Result>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSettled: () => queries.invalidateQueries({ queryKey: ['own-docking', token] }),
  });
}

export type ItemWish = Without<Schemas['OwnNewItemDto']>;

/** Enters an item, or changes the one of this id and version. */
export const useSaveOwnItem = (token: string) =>
  useStep(token, ({ itemId, version, ...wish }: ItemWish & { itemId?: string; version?: number }) => {
    const { kind: _, ...rest } = wish;
    return itemId && version
      ? answer(
          client.POST('/api/v1/public/docking/items/edit', { body: { token, itemId, version, ...rest } }),
        )
      : answer(client.POST('/api/v1/public/docking/items', { body: { token, ...wish } }));
  });

export const useMoveOwnItem = (token: string) =>
  useStep(token, ({ itemId, to }: { itemId: string; to: 'withdraw' | 'restore' }) =>
    to === 'withdraw'
      ? answer(client.POST('/api/v1/public/docking/items/withdraw', { body: { token, itemId } }))
      : answer(client.POST('/api/v1/public/docking/items/restore', { body: { token, itemId } })),
  );

type Of = { itemId: string } | { answerId: string };

/** The token stands before the file, so that no address carries it. */
function formWith(token: string, of: Of, file: File): FormData {
  const form = new FormData();
  form.append('token', token);
  for (const [name, value] of Object.entries(of)) form.append(name, value);
  form.append('file', file);
  return form;
}

export const useAddOwnFile = (token: string, of: Of) =>
  useStep<File, unknown>(token, (file) => {
    const bodySerializer = (): FormData => formWith(token, of, file);
    // openapi-typescript writes binary parts as strings.
    const part = file as unknown as string;
    return 'itemId' in of
      ? answer(
          client.POST('/api/v1/public/docking/items/files', {
            body: { token, ...of, file: part },
            bodySerializer,
          }),
        )
      : answer(
          client.POST('/api/v1/public/docking/answers/files', {
            body: { token, ...of, file: part },
            bodySerializer,
          }),
        );
  });

export const useRemoveOwnFile = (token: string, of: Of) =>
  useStep<string, unknown>(token, (fileId) =>
    'itemId' in of
      ? answer(client.POST('/api/v1/public/docking/items/files/remove', { body: { token, ...of, fileId } }))
      : answer(
          client.POST('/api/v1/public/docking/answers/files/remove', { body: { token, ...of, fileId } }),
        ),
  );

/** Fetches a file and hands it to the browser as a download. */
export async function downloadOwnFile(token: string, of: Of, file: DockingFile): Promise<void> {
  const body = { token, fileId: file.id };
  const call =
    'itemId' in of
      ? client.POST('/api/v1/public/docking/items/files/open', { body: { ...body, ...of }, parseAs: 'blob' })
      : client.POST('/api/v1/public/docking/answers/files/open', {
          body: { ...body, ...of },
          parseAs: 'blob',
        });
  const content = (await answer<{ data?: unknown; error?: unknown; response: Response }>(call)) as Blob;
  saveFile(content, (await call).response, file.name);
}

export type AnswerWish = Omit<Without<Schemas['NewAnswerDto']>, 'demandId'>;

export const useSaveAnswer = (token: string) =>
  useStep(
    token,
    ({
      demandId,
      answerId,
      version,
      ...wish
    }: AnswerWish & { demandId: string; answerId?: string; version?: number }) =>
      answerId && version
        ? answer(
            client.POST('/api/v1/public/docking/answers/edit', {
              body: { token, answerId, version, ...wish },
            }),
          )
        : answer(client.POST('/api/v1/public/docking/answers', { body: { token, demandId, ...wish } })),
  );

export const useWithdrawAnswer = (token: string) =>
  useStep(token, (answerId: string) =>
    answer(client.POST('/api/v1/public/docking/answers/withdraw', { body: { token, answerId } })),
  );

export const useSayToAnswer = (token: string) =>
  useStep(token, (wish: { answerId: string; words: string }) =>
    answer(client.POST('/api/v1/public/docking/answers/messages', { body: { token, ...wish } })),
  );

export const useDecideAnswer = (token: string) =>
  useStep(token, (wish: Without<Schemas['DecideAnswerDto']>) =>
    answer(client.POST('/api/v1/public/docking/answers/decide', { body: { token, ...wish } })),
  );
