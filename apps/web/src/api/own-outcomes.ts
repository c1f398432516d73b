import { answer, client } from './client.js';
import { useMeetingsStep, type Wish } from './own-meetings.js';
import type { Schemas } from './schemas.js';

export type MeetingOutcome = Schemas['OwnOutcomeDto']['outcome'];

/** Says what came of a meeting; said again, the last word counts. */
export const useTellOutcome = (token: string) =>
  useMeetingsStep(token, (wish: Wish<Schemas['OwnOutcomeDto']>) =>
    answer(client.POST('/api/v1/public/meetings/outcome', { body: { token, ...wish } })),
  );

export type FollowUp = Schemas['FollowUpView'];

export const useKeepFollowUp = (token: string) =>
  useMeetingsStep(token, (wish: Wish<Schemas['OwnFollowUpDto']>) =>
    answer(client.POST('/api/v1/public/meetings/follow-up', { body: { token, ...wish } })),
  );
