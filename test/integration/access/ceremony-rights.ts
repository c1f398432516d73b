import type { RouteRight } from './route-rights.js';

const base = '/api/v1/conferences/{conferenceId}/ceremony';
const read: RouteRight = { entry: 'signing.read', opens: 'conference' };
const edit = (body?: object): RouteRight => ({ entry: 'signing.edit', opens: 'conference', body });
const version = 1;
const round = { version, titleZh: '第一轮', minutes: 5 };

/** The run of show, its call sheet and booklet, and logos of organisations. */
export const ceremonyRights: Record<string, RouteRight> = {
  [`GET ${base}`]: read,
  [`PUT ${base}`]: edit({ version, titleZh: '签约仪式', theme: 'blue' }),
  [`POST ${base}/plan`]: edit({ perRound: 4 }),
  [`PUT ${base}/order`]: edit({ version, rounds: [] }),
  [`POST ${base}/rounds`]: edit(round),
  [`PUT ${base}/rounds/{roundId}`]: edit(round),
  [`DELETE ${base}/rounds/{roundId}`]: edit(),
  [`PUT ${base}/rounds/{roundId}/places`]: edit({ version, partyIds: [] }),
  [`PUT ${base}/captions/{agreementId}`]: edit({ version }),
  [`GET ${base}/booklet.pdf`]: read,
  [`GET ${base}/call-sheet`]: read,
  [`POST ${base}/call-sheet/link`]: edit(),
  [`PUT ${base}/call-sheet/parties/{partyId}/stand-in`]: {
    entry: 'signing.stage',
    opens: 'conference',
    body: { isSubstituted: true },
  },
  [`POST ${base}/call-sheet/parties/{partyId}/phones`]: { entry: 'signing.stage', opens: 'conference' },
  'POST /api/v1/public/call-sheet/open': { entry: 'public' },
  'POST /api/v1/public/call-sheet/phones': { entry: 'public' },
  'POST /api/v1/public/call-sheet/stand-in': { entry: 'public' },
  'GET /api/v1/organisations/{id}/logo': { entry: 'organisations.read', opens: 'shared' },
  'POST /api/v1/organisations/{id}/logo': { entry: 'organisations.edit', opens: 'shared' },
  'DELETE /api/v1/organisations/{id}/logo': { entry: 'organisations.edit', opens: 'shared' },
  'GET /api/v1/public/organisations/{id}/logo/{version}': { entry: 'public' },
};
