import type { RouteRight } from './route-rights.js';

const uuid = '00000000-0000-7000-8000-000000000000';
const wish = { titleZh: '首笔款项', dueOn: '2030-01-12' };

/** After the applause: milestones, their templates, what agreements came to. */
export const milestoneRights: Record<string, RouteRight> = {
  'GET /api/v1/conferences/{conferenceId}/milestones': { entry: 'signing.read', opens: 'conference' },
  'POST /api/v1/conferences/{conferenceId}/milestones': {
    entry: 'signing.edit',
    opens: 'conference',
    body: { ...wish, agreementId: uuid },
  },
  'POST /api/v1/conferences/{conferenceId}/milestones/export': {
    entry: 'signing.read',
    opens: 'conference',
    body: { format: 'csv' },
  },
  'GET /api/v1/milestones/{id}': { entry: 'signing.read', opens: 'milestone' },
  'PUT /api/v1/milestones/{id}': { entry: 'signing.edit', opens: 'milestone', body: { ...wish, version: 1 } },
  'POST /api/v1/milestones/{id}/move': {
    entry: 'signing.edit',
    opens: 'milestone',
    body: { action: 'reach' },
  },
  'POST /api/v1/milestones/{id}/files': { entry: 'signing.edit', opens: 'milestone' },
  'GET /api/v1/milestones/{id}/files/{fileId}': { entry: 'signing.read', opens: 'milestone' },
  'POST /api/v1/agreements/{id}/parties/{partyId}/milestones-link': {
    entry: 'signing.edit',
    opens: 'agreement',
  },
  'GET /api/v1/agreement-kinds/{id}/milestones': { entry: 'signing.read', opens: 'shared' },
  'PUT /api/v1/agreement-kinds/{id}/milestones': {
    entry: 'signing.edit',
    opens: 'shared',
    body: { items: [] },
  },
  'GET /api/v1/conferences/{conferenceId}/agreement-figures': { entry: 'signing.read', opens: 'conference' },
  'GET /api/v1/campaigns/{campaignId}/agreement-figures': { entry: 'signing.read', opens: 'campaign' },
  'POST /api/v1/public/milestones/open': { entry: 'public' },
  'POST /api/v1/public/milestones/report': { entry: 'public' },
  'POST /api/v1/public/milestones/evidence': { entry: 'public' },
  'POST /api/v1/public/milestones/answer': { entry: 'public' },
};
