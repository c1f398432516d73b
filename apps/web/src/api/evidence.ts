import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { serverLanguage } from '../i18n/language.js';
import { answer, client } from './client.js';
import { saveFile } from './invitations.js';
import { problemOf, unreachable } from './problem.js';
import { newKey } from './repeat-key.js';
import type { Schemas } from './schemas.js';

export type EvidenceRegister = Schemas['EvidenceRegisterView'];
export type RegisterRow = Schemas['RegisterRowView'];
export type SealRun = Schemas['SealRunView'];
export type AgreementEvidence = Schemas['AgreementEvidenceView'];
export type EvidenceParty = Schemas['EvidencePartyView'];

const ofConference = '/api/v1/conferences/{conferenceId}/signing/evidence';
const ofAgreement = '/api/v1/agreements/{id}/evidence';
const keyOf = (id: string): string[] => ['agreement-evidence', id];
/** While a run goes on, or somebody may sign at a tablet. */
const RUN_MS = 1500;
const SIGNING_MS = 10_000;

export const pictureAddress = (id: string, partyId: string): string =>
  `/api/v1/agreements/${id}/evidence/signatures/${partyId}/picture`;
export const scanAddress = (id: string, scanId: string): string =>
  `/api/v1/agreements/${id}/evidence/scans/${scanId}`;
export const sealedAddress = (id: string, version: number): string =>
  `/api/v1/agreements/${id}/evidence/seals/${version}/file`;

export const useEvidenceRegister = (conferenceId: string) =>
  useQuery({
    queryKey: ['evidence-register', conferenceId],
    queryFn: () => answer(client.GET(ofConference, { params: { path: { conferenceId } } })),
    refetchInterval: ({ state }) => (state.data?.run?.state === 'running' ? RUN_MS : false),
  });

export const useStartSeals = (conferenceId: string) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () =>
      answer(client.POST(`${ofConference}/seal-runs`, { params: { path: { conferenceId } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['evidence-register', conferenceId] }),
  });
};

export type EvidenceDownload = 'register/xlsx' | 'register/pdf' | 'certificates' | 'sealed';

/** Fetches a file and hands it to the browser as a download. */
export async function downloadEvidence(conferenceId: string, what: EvidenceDownload): Promise<void> {
  const params = { params: { path: { conferenceId } }, parseAs: 'blob' as const };
  const body = { language: serverLanguage() };
  const call =
    what === 'sealed'
      ? client.POST(`${ofConference}/sealed`, params)
      : what === 'certificates'
        ? client.POST(`${ofConference}/certificates`, { ...params, body: {} })
        : client.POST(`${ofConference}/${what}`, { ...params, body });
  const file = (await answer(call)) as unknown as Blob;
  saveFile(file, (await call).response, what.replace('/', '.'));
}

export const useAgreementEvidence = (id: string) =>
  useQuery({
    queryKey: keyOf(id),
    queryFn: () => answer(client.GET(ofAgreement, { params: { path: { id } } })),
    refetchInterval: SIGNING_MS,
  });

/** A change of an agreement's evidence; the panel shows what came of it. */
function useEvidenceStep<Wish>(id: string, send: (wish: Wish) => Promise<AgreementEvidence>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (view) => {
      queries.setQueryData(keyOf(id), view);
      void queries.invalidateQueries({ queryKey: ['evidence-register'] });
      void queries.invalidateQueries({ queryKey: ['agreement', id] });
    },
  });
}

export const useRemoveSignature = (id: string) =>
  useEvidenceStep(id, (partyId: string) =>
    answer(client.DELETE(`${ofAgreement}/signatures/{partyId}`, { params: { path: { id, partyId } } })),
  );

export const useRemoveScan = (id: string) =>
  useEvidenceStep(id, (scanId: string) =>
    answer(client.DELETE(`${ofAgreement}/scans/{scanId}`, { params: { path: { id, scanId } } })),
  );

export interface EvidenceFile {
  file: File;
  /** Of whom a signature was given before; without it, a scan of the paper. */
  partyId?: string;
  /** No page of the scan is missing, though there are fewer than in the text. */
  isWhole?: boolean;
}

export const useSendEvidenceFile = (id: string) =>
  useEvidenceStep(id, ({ file, partyId, isWhole }: EvidenceFile) => {
    const form = new FormData();
    if (isWhole) form.append('isWhole', 'yes');
    form.append('file', file);
    const path = partyId ? `signatures/${partyId}/prepared` : 'scans';
    return sendForm(`/api/v1/agreements/${id}/evidence/${path}`, form);
  });

/** @throws Problem with the server's sentence */
async function sendForm(address: string, body: FormData): Promise<AgreementEvidence> {
  const headers = { 'Accept-Language': serverLanguage(), 'Idempotency-Key': newKey() };
  const response = await fetch(address, { method: 'POST', body, headers }).catch(() => {
    throw unreachable();
  });
  const said: unknown = await response.json().catch(() => null);
  if (!response.ok) throw problemOf(response.status, said);
  return said as AgreementEvidence;
}

export const useTerminalLink = (id: string) =>
  useMutation({
    mutationFn: (partyId: string) =>
      answer(client.POST(`${ofAgreement}/terminals`, { params: { path: { id } }, body: { partyId } })),
  });

export const useSealAgreement = (id: string) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => answer(client.POST(`${ofAgreement}/seals`, { params: { path: { id } } })),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: keyOf(id) });
      void queries.invalidateQueries({ queryKey: ['evidence-register'] });
      void queries.invalidateQueries({ queryKey: ['agreement', id] });
    },
  });
};
