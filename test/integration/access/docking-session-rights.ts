import type { RouteRight } from './route-rights.js';

const uuid = '00000000-0000-7000-8000-000000000000';
const roundtable = { topicZh: '焊接', seats: 8, itemIds: [] };
const ofConference = '/api/v1/conferences/{conferenceId}/docking-sessions';
const ofSession = `${ofConference}/{sessionId}`;

/** Themed docking sessions, their roundtables and notes. */
export const dockingSessionRights: Record<string, RouteRight> = {
  [`GET ${ofConference}`]: { entry: 'docking.read', opens: 'conference' },
  [`POST ${ofConference}/notes/export`]: { entry: 'docking.read', opens: 'conference', body: {} },
  [`GET ${ofSession}`]: { entry: 'docking.read', opens: 'conference' },
  [`PUT ${ofSession}`]: { entry: 'docking.edit', opens: 'conference', body: { isForMeetings: false } },
  [`POST ${ofSession}/note-link`]: { entry: 'docking.edit', opens: 'conference', body: {} },
  [`POST ${ofSession}/roundtables`]: { entry: 'docking.edit', opens: 'conference', body: roundtable },
  [`POST ${ofSession}/seats`]: { entry: 'docking.edit', opens: 'conference' },
  [`PUT ${ofSession}/seats/{registrationId}`]: {
    entry: 'docking.edit',
    opens: 'conference',
    body: { roundtableId: uuid },
  },
  'PUT /api/v1/roundtables/{id}': {
    entry: 'docking.edit',
    opens: 'roundtable',
    body: { ...roundtable, version: 1 },
  },
  'DELETE /api/v1/roundtables/{id}': { entry: 'docking.edit', opens: 'roundtable' },
  'POST /api/v1/public/docking-sessions/open': { entry: 'public' },
  'POST /api/v1/public/docking-sessions/roundtable': { entry: 'public' },
  'POST /api/v1/public/docking-sessions/sign-off': { entry: 'public' },
  'POST /api/v1/public/docking-sessions/sign-up': { entry: 'public' },
  'POST /api/v1/public/roundtable-notes/open': { entry: 'public' },
  'POST /api/v1/public/roundtable-notes/save': { entry: 'public' },
};
