import type { RouteRight } from './route-rights.js';

const uuid = '00000000-0000-7000-8000-000000000000';
const ofStage = '/api/v1/conferences/{conferenceId}/ceremony/stage';

/** The ceremony on stage: who watches, who gives commands. */
export const ceremonyStageRights: Record<string, RouteRight> = {
  [`GET ${ofStage}`]: { entry: 'signing.read', opens: 'conference' },
  [`GET ${ofStage}/live?as=screen`]: { entry: 'signing.read', opens: 'conference' },
  [`POST ${ofStage}/runs`]: { entry: 'signing.stage', opens: 'conference', body: { mode: 'rehearsal' } },
  [`POST ${ofStage}/runs/end`]: { entry: 'signing.stage', opens: 'conference' },
  [`POST ${ofStage}/commands`]: {
    entry: 'signing.stage',
    opens: 'conference',
    body: { id: uuid, runId: uuid, console: uuid, base: 0, command: { kind: 'hold' } },
  },
};
