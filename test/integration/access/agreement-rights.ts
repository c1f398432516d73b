import type { RouteRight } from './route-rights.js';

const uuid = '00000000-0000-7000-8000-000000000000';
const kind = {
  nameZh: '共建课程',
  nameEn: 'Shared course',
  pluralZh: '共建课程',
  pluralEn: 'shared courses',
  act: 'document',
  colour: '#123456',
};
const wish = { kindId: uuid, titleZh: '协议', parties: [] };

/** Agreements: kinds, parties, texts, confirmation. */
export const agreementRights: Record<string, RouteRight> = {
  'GET /api/v1/agreement-kinds': { entry: 'signing.read', opens: 'shared' },
  'POST /api/v1/agreement-kinds': { entry: 'signing.edit', opens: 'shared', body: kind },
  'POST /api/v1/agreement-kinds/order': { entry: 'signing.edit', opens: 'shared', body: { ids: [uuid] } },
  'PUT /api/v1/agreement-kinds/{id}': { entry: 'signing.edit', opens: 'shared', body: kind },
  'GET /api/v1/conferences/{conferenceId}/agreements': { entry: 'signing.read', opens: 'conference' },
  'POST /api/v1/conferences/{conferenceId}/agreements': {
    entry: 'signing.edit',
    opens: 'conference',
    body: wish,
  },
  'POST /api/v1/conferences/{conferenceId}/agreements/move': {
    entry: 'signing.edit',
    opens: 'conference',
    body: { action: 'draft', ids: [uuid] },
  },
  'GET /api/v1/conferences/{conferenceId}/agreements/import/template': {
    entry: 'signing.edit',
    opens: 'conference',
  },
  'POST /api/v1/conferences/{conferenceId}/agreements/import/preview': {
    entry: 'signing.edit',
    opens: 'conference',
  },
  'POST /api/v1/conferences/{conferenceId}/agreements/import/{uploadId}/preview': {
    entry: 'signing.edit',
    opens: 'conference',
    body: { columns: [] },
  },
  'POST /api/v1/conferences/{conferenceId}/agreements/import': {
    entry: 'signing.edit',
    opens: 'conference',
    body: { uploadId: uuid, columns: [] },
  },
  'GET /api/v1/conferences/{conferenceId}/agreements/import/{uploadId}/marked-file': {
    entry: 'signing.edit',
    opens: 'conference',
  },
  'GET /api/v1/agreement-placeholders': { entry: 'signing.read', opens: 'shared' },
  'POST /api/v1/conferences/{conferenceId}/agreements/merge/preview': {
    entry: 'signing.edit',
    opens: 'conference',
  },
  'POST /api/v1/conferences/{conferenceId}/agreements/merge': { entry: 'signing.edit', opens: 'conference' },
  'GET /api/v1/agreements/{id}': { entry: 'signing.read', opens: 'agreement' },
  'PUT /api/v1/agreements/{id}': { entry: 'signing.edit', opens: 'agreement', body: { ...wish, version: 1 } },
  'POST /api/v1/agreements/{id}/parties/{partyId}/contact': {
    entry: 'personal-data.read',
    opens: 'agreement',
  },
  'POST /api/v1/agreements/{id}/parties/{partyId}/link': { entry: 'signing.edit', opens: 'agreement' },
  'POST /api/v1/agreements/{id}/texts': { entry: 'signing.edit', opens: 'agreement' },
  'GET /api/v1/agreements/{id}/texts/{version}': { entry: 'signing.read', opens: 'agreement' },
  'GET /api/v1/agreements/{id}/texts/{version}/difference?from=1': {
    entry: 'signing.read',
    opens: 'agreement',
  },
  'POST /api/v1/agreements/{id}/files': { entry: 'signing.edit', opens: 'agreement' },
  'GET /api/v1/agreements/{id}/files/{fileId}': { entry: 'signing.read', opens: 'agreement' },
  'DELETE /api/v1/agreements/{id}/files/{fileId}': { entry: 'signing.edit', opens: 'agreement' },
  'POST /api/v1/public/agreements/open': { entry: 'public' },
  'POST /api/v1/public/agreements/edit': { entry: 'public' },
  'POST /api/v1/public/agreements/confirm': { entry: 'public' },
  'POST /api/v1/public/agreements/remark': { entry: 'public' },
  'POST /api/v1/public/agreements/text': { entry: 'public' },
  'POST /api/v1/public/agreements/difference': { entry: 'public' },
};
