import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, client } from './client.js';
import type { Schemas } from './schemas.js';

export type AgreementPreview = Schemas['AgreementPreviewView'];
export type AgreementImportResult = Schemas['AgreementImportResultView'];
type Columns = Schemas['ImportAgreementsDto'];

export const usePreviewAgreements = (conferenceId: string) =>
  useMutation({
    mutationFn: (file: File) =>
      answer(
        client.POST('/api/v1/conferences/{conferenceId}/agreements/import/preview', {
          params: { path: { conferenceId } },
          // openapi-typescript writes binary parts as strings.
          body: { file: file as unknown as string },
          bodySerializer: () => {
            const form = new FormData();
            form.append('file', file);
            return form;
          },
        }),
      ),
  });

export const usePreviewAgreementsAgain = (conferenceId: string) =>
  useMutation({
    mutationFn: ({ uploadId, columns }: Columns) =>
      answer(
        client.POST('/api/v1/conferences/{conferenceId}/agreements/import/{uploadId}/preview', {
          params: { path: { conferenceId, uploadId } },
          body: { columns },
        }),
      ),
  });

export const useImportAgreements = (conferenceId: string) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Columns) =>
      answer(
        client.POST('/api/v1/conferences/{conferenceId}/agreements/import', {
          params: { path: { conferenceId } },
          body,
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['agreements'] }),
  });
};

const importAddress = (conferenceId: string): string =>
  `/api/v1/conferences/${conferenceId}/agreements/import`;
export const agreementTemplateAddress = (conferenceId: string, language: 'zh' | 'en'): string =>
  `${importAddress(conferenceId)}/template?language=${language}`;
export const markedAgreementsAddress = (
  conferenceId: string,
  uploadId: string,
  language: 'zh' | 'en',
): string => `${importAddress(conferenceId)}/${uploadId}/marked-file?language=${language}`;
