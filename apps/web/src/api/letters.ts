import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AudienceDefinition } from '#contracts/outreach/audience';
import type { Letter } from '#contracts/outreach/letter';
import type { MailingPurpose } from '#contracts/outreach/mailing';
import { answer, client } from './client.js';
import type { Schemas } from './schemas.js';

export type KeptLetter = Omit<Schemas['LetterTemplateView'], 'letter'> & { letter: Letter };
export type LetterPreview = Schemas['LetterPreviewView'];

/** A letter with what its mailing says about it. */
export interface LetterOrder {
  letter: Letter;
  audience: AudienceDefinition;
  senderName?: string;
  attachments?: Schemas['MailingAttachment'][];
  participantType?: Schemas['ParticipantType'] | null;
  holdsUntil?: string | null;
  surveyId?: string | null;
}

const keyOf = (conferenceId: string) => ['conference', conferenceId, 'letters'];

export const useLetters = (conferenceId: string) =>
  useQuery({
    queryKey: keyOf(conferenceId),
    queryFn: async () => {
      const list = await answer(
        client.GET('/api/v1/conferences/{conferenceId}/letters', { params: { path: { conferenceId } } }),
      );
      // The blocks of a letter are one class in OpenAPI and a union in the contracts.
      return list as unknown as {
        items: KeptLetter[];
        starting: { purpose: MailingPurpose; letter: Letter }[];
      };
    },
  });

/** Keeps a letter, or changes the one of this id and version. */
export function useKeepLetter(conferenceId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({
      id,
      version,
      ...body
    }: Pick<KeptLetter, 'name' | 'purpose' | 'letter' | 'isShared'> & { id?: string; version?: number }) =>
      (id && version !== undefined
        ? answer(
            client.PUT('/api/v1/conferences/{conferenceId}/letters/{letterId}', {
              params: { path: { conferenceId, letterId: id } },
              body: { ...body, version },
            }),
          )
        : answer(
            client.POST('/api/v1/conferences/{conferenceId}/letters', {
              params: { path: { conferenceId } },
              body,
            }),
          )) as unknown as Promise<KeptLetter>,
    onSuccess: () => queries.invalidateQueries({ queryKey: keyOf(conferenceId), exact: true }),
  });
}

export function useDropLetter(conferenceId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (letterId: string) =>
      answer(
        client.DELETE('/api/v1/conferences/{conferenceId}/letters/{letterId}', {
          params: { path: { conferenceId, letterId } },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: keyOf(conferenceId), exact: true }),
  });
}

export interface WantedCopy {
  /** Which of the audience's people, from 0. */
  at: number;
  /** The reader's own when left out. */
  language?: 'zh' | 'en';
}

export const useLetterPreview = (
  conferenceId: string,
  order: LetterOrder,
  copy: WantedCopy,
  isWanted = true,
) =>
  useQuery({
    queryKey: [...keyOf(conferenceId), 'preview', order, copy],
    queryFn: () =>
      answer(
        client.POST('/api/v1/conferences/{conferenceId}/letters/preview', {
          params: { path: { conferenceId } },
          body: { ...order, ...copy },
        }),
      ),
    placeholderData: keepPreviousData,
    enabled: isWanted,
    retry: false,
  });

export const useTestLetter = (conferenceId: string) =>
  useMutation({
    mutationFn: (body: LetterOrder & WantedCopy) =>
      answer(
        client.POST('/api/v1/conferences/{conferenceId}/letters/test', {
          params: { path: { conferenceId } },
          body,
        }),
      ),
  });

export type Logo = NonNullable<Schemas['LogoView']['logo']>;

const logoKey = (conferenceId: string) => [...keyOf(conferenceId), 'logo'];

export const useLogo = (conferenceId: string) =>
  useQuery({
    queryKey: logoKey(conferenceId),
    queryFn: () =>
      answer(
        client.GET('/api/v1/conferences/{conferenceId}/letter-logo', { params: { path: { conferenceId } } }),
      ),
  });

/** Puts a picture at the top of the letters of the conference or of its campaign; without one, takes it away. */
export function useSetLogo(conferenceId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ owner, file }: { owner: Logo['owner']; file: File | null }) => {
      const params = { path: { conferenceId }, query: { owner } };
      return file
        ? answer(
            client.POST('/api/v1/conferences/{conferenceId}/letter-logo', {
              params,
              // openapi-typescript writes binary parts as strings.
              body: { file: file as unknown as string },
              bodySerializer: () => {
                const form = new FormData();
                form.append('file', file);
                return form;
              },
            }),
          )
        : answer(client.DELETE('/api/v1/conferences/{conferenceId}/letter-logo', { params }));
    },
    onSuccess: (view) => {
      queries.setQueryData(logoKey(conferenceId), view);
      void queries.invalidateQueries({ queryKey: [...keyOf(conferenceId), 'preview'] });
    },
  });
}
