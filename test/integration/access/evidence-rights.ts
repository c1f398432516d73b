import type { RouteRight } from './route-rights.js';

const uuid = '00000000-0000-7000-8000-000000000000';
const ofConference = '/api/v1/conferences/{conferenceId}/signing/evidence';
const ofAgreement = '/api/v1/agreements/{id}/evidence';
const reads: RouteRight = { entry: 'signing.read', opens: 'agreement' };
const edits: RouteRight = { entry: 'signing.edit', opens: 'agreement' };

/** Signatures, sealed PDFs, the register, and what outsiders can verify. */
export const evidenceRights: Record<string, RouteRight> = {
  [`GET ${ofConference}`]: { entry: 'signing.read', opens: 'conference' },
  [`POST ${ofConference}/seal-runs`]: { entry: 'signing.edit', opens: 'conference' },
  [`POST ${ofConference}/register/xlsx`]: { entry: 'signing.read', opens: 'conference', body: {} },
  [`POST ${ofConference}/register/pdf`]: { entry: 'signing.read', opens: 'conference', body: {} },
  [`POST ${ofConference}/certificates`]: { entry: 'signing.read', opens: 'conference', body: {} },
  [`POST ${ofConference}/sealed`]: { entry: 'signing.read', opens: 'conference' },
  [`GET ${ofAgreement}`]: reads,
  [`POST ${ofAgreement}/terminals`]: { entry: 'signing.stage', opens: 'agreement', body: { partyId: uuid } },
  [`POST ${ofAgreement}/signatures/{partyId}/prepared`]: edits,
  [`GET ${ofAgreement}/signatures/{partyId}/picture`]: reads,
  [`DELETE ${ofAgreement}/signatures/{partyId}`]: edits,
  [`POST ${ofAgreement}/scans`]: edits,
  [`GET ${ofAgreement}/scans/{scanId}`]: reads,
  [`DELETE ${ofAgreement}/scans/{scanId}`]: edits,
  [`POST ${ofAgreement}/seals`]: edits,
  [`GET ${ofAgreement}/seals/{version}/file`]: reads,
  'POST /api/v1/public/signing-terminal/open': { entry: 'public' },
  'POST /api/v1/public/signing-terminal/text': { entry: 'public' },
  'POST /api/v1/public/signing-terminal/sign': { entry: 'public' },
  'POST /api/v1/public/verification': { entry: 'public' },
  'GET /api/v1/public/verification/certificates': { entry: 'public' },
};
