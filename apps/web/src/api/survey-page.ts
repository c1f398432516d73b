import { useMutation, useQuery } from '@tanstack/react-query';
import type { Answers } from '#contracts/form/form-definition';
import { answer, client } from './client.js';
import type { Schemas } from './schemas.js';

export type SurveyPage = Schemas['SurveyPageView'];

/** The questions behind a link; looking uses nothing up. Nothing moves under somebody who answers. */
export const useSurveyPage = (token: string) =>
  useQuery({
    queryKey: ['survey-page', token],
    queryFn: () => answer(client.POST('/api/v1/public/surveys/open', { body: { token } })),
    retry: false,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });

export const useAnswerSurvey = (token: string) =>
  useMutation({
    mutationFn: (answers: Answers) =>
      answer(client.POST('/api/v1/public/surveys/answer', { body: { token, answers } })),
  });

const keyOf = (id: string, token: string): string => `zijin.survey.${id}.${token.slice(-8)}`;

/** What was answered on this device and not sent yet. */
export function readSurveyDraft(id: string, token: string): Answers | null {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(id, token)) ?? 'null') as unknown;
    return typeof kept === 'object' && kept !== null && !Array.isArray(kept) ? (kept as Answers) : null;
  } catch {
    return null; // storage refused, or a foreign value
  }
}

export function keepSurveyDraft(id: string, token: string, answers: Answers | null): void {
  try {
    if (answers) localStorage.setItem(keyOf(id, token), JSON.stringify(answers));
    else localStorage.removeItem(keyOf(id, token));
  } catch {
    // storage refused: the page itself still holds the answers
  }
}
