import { useMutation, useQuery } from '@tanstack/react-query';
import { answer, client } from './client.js';
import type { Schemas } from './schemas.js';

export type Verification = Schemas['VerificationView'];
export type VerifiedAgreement = Schemas['VerifiedAgreementView'];

const look = (body: Schemas['VerifyDto']): Promise<Verification> =>
  answer(client.POST('/api/v1/public/verification', { body }));

/** What belongs to a code; nothing is asked without one. */
export const useCode = (code: string) =>
  useQuery({
    queryKey: ['verification', code],
    queryFn: () => look({ code }),
    enabled: code !== '',
    retry: false,
    staleTime: Infinity,
  });

export interface CheckedFile {
  name: string;
  sha256: string;
  result: Verification;
}

/** Whether a browser hashes at all: it does over https and on the own computer only. */
export const canHash = (): boolean => globalThis.crypto?.subtle !== undefined;

/** The file is hashed here; only the hash is sent, with the code where there is one. */
export const useFileCheck = () =>
  useMutation({
    mutationFn: async ({ file, code }: { file: File; code: string }): Promise<CheckedFile> => {
      const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
      const sha256 = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      return { name: file.name, sha256, result: await look({ sha256, ...(code && { code }) }) };
    },
  });
