import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { serverLanguage } from '../i18n/language.js';
import type { AgreementDetail } from './agreements.js';
import { answer, client } from './client.js';
import { problemOf, unreachable } from './problem.js';
import { newKey } from './repeat-key.js';
import type { Schemas } from './schemas.js';

export type TextPiece = Schemas['TextPieceView'];
/** The next version of the text, or an attachment. */
export type AgreementUpload = 'texts' | 'files';

export const textAddress = (id: string, version: number): string =>
  `/api/v1/agreements/${id}/texts/${version}`;
export const attachmentAddress = (id: string, fileId: string): string =>
  `/api/v1/agreements/${id}/files/${fileId}`;

/**
 * Sends a file. By XMLHttpRequest, as fetch does not tell how far an upload has come.
 * @throws Problem with the server's sentence
 */
export function useSendAgreementFile(id: string, as: AgreementUpload) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ file, onProgress }: { file: File; onProgress: (percent: number) => void }) =>
      new Promise<AgreementDetail>((resolve, reject) => {
        const body = new FormData();
        body.append('file', file);
        const request = new XMLHttpRequest();
        request.open('POST', `/api/v1/agreements/${id}/${as}`);
        request.setRequestHeader('Accept-Language', serverLanguage());
        request.setRequestHeader('Idempotency-Key', newKey());
        request.responseType = 'json';
        request.upload.onprogress = ({ loaded, total }) => onProgress(Math.round((loaded / total) * 100));
        request.onerror = () => reject(unreachable());
        request.onload = () =>
          request.status < 300
            ? resolve(request.response as AgreementDetail)
            : reject(problemOf(request.status, request.response));
        request.send(body);
      }),
    onSuccess: (detail) => {
      queries.setQueryData(['agreement', id], detail);
      void queries.invalidateQueries({ queryKey: ['agreements'] });
    },
  });
}

export const useDropAgreementFile = (id: string) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (fileId: string) =>
      answer(client.DELETE('/api/v1/agreements/{id}/files/{fileId}', { params: { path: { id, fileId } } })),
    onSuccess: (detail) => queries.setQueryData(['agreement', id], detail),
  });
};

/** Both never change once they are there. */
export const useTextDifference = (id: string, from: number, to: number) =>
  useQuery({
    queryKey: ['agreement-difference', id, from, to],
    queryFn: () =>
      answer(
        client.GET('/api/v1/agreements/{id}/texts/{version}/difference', {
          params: { path: { id, version: to }, query: { from } },
        }),
      ),
    staleTime: Infinity,
  });
