import type { RouteRight } from './route-rights.js';

const uuid = '00000000-0000-7000-8000-000000000000';
const wish = { titleZh: '需求', textZh: '说明', organisationId: uuid };
const columns = { columns: [{ field: 'kind', column: 0 }] };
const ofConference = '/api/v1/conferences/{conferenceId}/docking';
const ofItem = '/api/v1/docking/items/{id}';

/** Demands, achievements and expertise, and the answers to demands. */
export const dockingReleaseRights: Record<string, RouteRight> = {
  [`GET ${ofConference}/items`]: { entry: 'docking.read', opens: 'conference' },
  [`POST ${ofConference}/items`]: {
    entry: 'docking.edit',
    opens: 'conference',
    body: { ...wish, kind: 'demand' },
  },
  [`POST ${ofConference}/items/export`]: { entry: 'docking.read', opens: 'conference', body: {} },
  [`POST ${ofConference}/items/import`]: {
    entry: 'docking.edit',
    opens: 'conference',
    body: { ...columns, uploadId: uuid },
  },
  [`POST ${ofConference}/items/import/preview`]: { entry: 'docking.edit', opens: 'conference' },
  [`GET ${ofConference}/items/import/template`]: { entry: 'docking.edit', opens: 'conference' },
  [`GET ${ofConference}/items/import/{uploadId}/marked-file`]: { entry: 'docking.edit', opens: 'conference' },
  [`POST ${ofConference}/items/import/{uploadId}/preview`]: {
    entry: 'docking.edit',
    opens: 'conference',
    body: columns,
  },
  [`POST ${ofConference}/items/move`]: {
    entry: 'docking.edit',
    opens: 'conference',
    body: { action: 'check', ids: [uuid] },
  },
  [`GET ${ofConference}/stage`]: { entry: 'docking.read', opens: 'conference' },
  [`PUT ${ofConference}/stage/{sessionId}`]: {
    entry: 'docking.edit',
    opens: 'conference',
    body: { items: [], before: [] },
  },
  'GET /api/v1/docking/fields': { entry: 'docking.read', opens: 'shared' },
  'POST /api/v1/docking/fields': { entry: 'docking.edit', opens: 'shared', body: { nameZh: '领域' } },
  'POST /api/v1/docking/fields/order': { entry: 'docking.edit', opens: 'shared', body: { ids: [uuid] } },
  'PUT /api/v1/docking/fields/{id}': {
    entry: 'docking.edit',
    opens: 'shared',
    body: { nameZh: '领域', isArchived: false },
  },
  [`GET ${ofItem}`]: { entry: 'docking.read', opens: 'docking-item' },
  [`PUT ${ofItem}`]: { entry: 'docking.edit', opens: 'docking-item', body: { ...wish, version: 1 } },
  [`POST ${ofItem}/answer-calls`]: {
    entry: 'docking.edit',
    opens: 'docking-item',
    body: { registrationIds: [uuid] },
  },
  [`GET ${ofItem}/answers`]: { entry: 'docking.read', opens: 'docking-item' },
  [`POST ${ofItem}/answers/{answerId}/decision`]: {
    entry: 'docking.edit',
    opens: 'docking-item',
    body: { decision: 'choose', version: 1 },
  },
  [`GET ${ofItem}/candidates`]: { entry: 'docking.edit', opens: 'docking-item' },
  [`GET ${ofItem}/files/{fileId}`]: { entry: 'docking.read', opens: 'docking-item' },
  'GET /api/v1/public/conferences/{slug}/catalogue': { entry: 'public' },
  'GET /api/v1/public/conferences/{slug}/catalogue/booklet.pdf': { entry: 'public' },
  'GET /api/v1/public/conferences/{slug}/catalogue/{kind}/{number}': { entry: 'public' },
  'GET /api/v1/public/conferences/{slug}/catalogue/{kind}/{number}/files/{fileId}': { entry: 'public' },
  'POST /api/v1/public/docking/answers': { entry: 'public' },
  'POST /api/v1/public/docking/answers/decide': { entry: 'public' },
  'POST /api/v1/public/docking/answers/edit': { entry: 'public' },
  'POST /api/v1/public/docking/answers/files': { entry: 'public' },
  'POST /api/v1/public/docking/answers/files/open': { entry: 'public' },
  'POST /api/v1/public/docking/answers/files/remove': { entry: 'public' },
  'POST /api/v1/public/docking/answers/messages': { entry: 'public' },
  'POST /api/v1/public/docking/answers/open': { entry: 'public' },
  'POST /api/v1/public/docking/answers/withdraw': { entry: 'public' },
  'POST /api/v1/public/docking/demands/answers': { entry: 'public' },
  'POST /api/v1/public/docking/items': { entry: 'public' },
  'POST /api/v1/public/docking/items/edit': { entry: 'public' },
  'POST /api/v1/public/docking/items/files': { entry: 'public' },
  'POST /api/v1/public/docking/items/files/open': { entry: 'public' },
  'POST /api/v1/public/docking/items/files/remove': { entry: 'public' },
  'POST /api/v1/public/docking/items/restore': { entry: 'public' },
  'POST /api/v1/public/docking/items/withdraw': { entry: 'public' },
  'POST /api/v1/public/docking/open': { entry: 'public' },
};
