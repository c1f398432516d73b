import type { Permission } from '#contracts/permissions';
import { ceremonyStageRights } from './ceremony-stage-rights.js';
import { agreementRights } from './agreement-rights.js';
import { ceremonyRights } from './ceremony-rights.js';
import { dockingReleaseRights } from './docking-release-rights.js';
import { dockingSessionRights } from './docking-session-rights.js';
import { evidenceRights } from './evidence-rights.js';
import { milestoneRights } from './milestone-rights.js';

/** What a route opens onto, so that the test can knock with an object of somebody else's conference. */
export type Opens =
  | 'conference'
  | 'registration'
  | 'invitation'
  | 'survey'
  | 'scan'
  | 'mail'
  | 'meeting-block'
  | 'meeting-table'
  | 'meeting-request'
  | 'meeting'
  | 'timetable'
  | 'roundtable'
  | 'meeting-move'
  | 'docking-item'
  | 'agreement'
  | 'milestone'
  | 'campaign'
  | 'shared';

export interface RouteRight {
  entry: 'public' | 'signed-in' | Permission;
  /** `shared` things belong to the installation and have no foreign conference. */
  opens?: Opens;
  /** A body the route would take, so that a refusal is about rights and not about the body. */
  body?: object;
}

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
const uuid = '00000000-0000-7000-8000-000000000000';
const mapping = { nameZh: 0 };
const reason = { reason: '误操作' };
const moves = { version: 1, moves: [{ meetingId: uuid, slot: null, tableId: null }] };
const block = { startsAt: inDays(1), endsAt: inDays(2), slotMinutes: 20, pauseMinutes: 5 };
const audience = { source: 'registrations' };
const text = { subject: '好', greeting: '', blocks: [{ kind: 'paragraph', text: '好' }], closing: '' };
const letter = { zh: text, en: text };

/** Every route of openapi.json and who enters it. A route that is missing here fails the test. */
export const routeRights: Record<string, RouteRight> = {
  ...ceremonyStageRights,
  ...agreementRights,
  ...ceremonyRights,
  ...dockingReleaseRights,
  ...dockingSessionRights,
  ...evidenceRights,
  ...milestoneRights,
  'GET /api/v1/conferences/{conferenceId}/docking/figures': { entry: 'docking.read', opens: 'conference' },
  'GET /api/v1/conferences/{conferenceId}/docking/suggestions': {
    entry: 'docking.read',
    opens: 'conference',
  },
  'GET /api/v1/docking/items/{id}/suggestions': { entry: 'docking.read', opens: 'docking-item' },
  'PUT /api/v1/docking/items/{id}/suggestions/{otherId}': {
    entry: 'docking.edit',
    opens: 'docking-item',
    body: { verdict: 'accepted' },
  },
  'GET /api/v1/trade-terms': { entry: 'docking.read', opens: 'shared' },
  'POST /api/v1/trade-terms': {
    entry: 'docking.edit',
    opens: 'shared',
    body: { words: ['轴承', 'bearing'] },
  },
  'PUT /api/v1/trade-terms/{id}': {
    entry: 'docking.edit',
    opens: 'shared',
    body: { words: ['轴承', 'bearing'] },
  },
  'DELETE /api/v1/trade-terms/{id}': { entry: 'docking.edit', opens: 'shared' },
  'GET /api/v1/campaigns': { entry: 'conference.read', opens: 'shared' },
  'POST /api/v1/campaigns': { entry: 'installation.administer', opens: 'shared', body: { nameZh: '行动' } },
  'PUT /api/v1/campaigns/{id}': {
    entry: 'conferences.schedule',
    opens: 'shared',
    body: { nameZh: '行动', version: 1 },
  },
  'GET /api/v1/colleagues': { entry: 'conference.edit', opens: 'shared' },
  'POST /api/v1/colleagues': {
    entry: 'conference.edit',
    opens: 'shared',
    body: { email: 'new@city.example', name: '新同事', grants: [] },
  },
  'POST /api/v1/colleagues/invitations/accept': { entry: 'public' },
  'POST /api/v1/colleagues/invitations/open': { entry: 'public' },
  'PUT /api/v1/colleagues/{id}': { entry: 'conference.edit', opens: 'shared', body: { state: 'active' } },
  'GET /api/v1/conferences': { entry: 'conference.read', opens: 'shared' },
  'POST /api/v1/conferences': {
    entry: 'conferences.schedule',
    opens: 'shared',
    body: { campaignId: uuid, titleZh: '会', hostUniversityId: uuid, startsAt: inDays(1), endsAt: inDays(2) },
  },
  'GET /api/v1/templates': { entry: 'conferences.schedule', opens: 'shared' },
  'POST /api/v1/conferences/{id}/template': {
    entry: 'conferences.schedule',
    opens: 'conference',
    body: { name: '常规推进会' },
  },
  'PUT /api/v1/templates/{id}': {
    entry: 'conferences.schedule',
    opens: 'conference',
    body: { name: '常规推进会' },
  },
  'DELETE /api/v1/templates/{id}': { entry: 'conferences.schedule', opens: 'conference' },
  'GET /api/v1/conferences/{conferenceId}/mailings': { entry: 'outreach.read', opens: 'conference' },
  'POST /api/v1/conferences/{conferenceId}/mailings': {
    entry: 'outreach.send',
    opens: 'conference',
    body: { name: '邀请', purpose: 'invitation' },
  },
  'GET /api/v1/conferences/{conferenceId}/mailings/{mailingId}': {
    entry: 'outreach.read',
    opens: 'conference',
  },
  'PUT /api/v1/conferences/{conferenceId}/mailings/{mailingId}': {
    entry: 'outreach.send',
    opens: 'conference',
    body: {
      version: 1,
      name: '邀请',
      purpose: 'information',
      audience: { source: 'registrations' },
      letter: {},
      schedule: { kind: 'now' },
      delivery: 'at-least-once',
      attachments: [],
      goodForHours: 24,
    },
  },
  'DELETE /api/v1/conferences/{conferenceId}/mailings/{mailingId}': {
    entry: 'outreach.send',
    opens: 'conference',
  },
  'GET /api/v1/conferences/{conferenceId}/mailings/{mailingId}/check': {
    entry: 'outreach.read',
    opens: 'conference',
  },
  'GET /api/v1/conferences/{conferenceId}/mailings/{mailingId}/people': {
    entry: 'outreach.read',
    opens: 'conference',
  },
  'POST /api/v1/conferences/{conferenceId}/mailings/{mailingId}/schedule': {
    entry: 'outreach.send',
    opens: 'conference',
  },
  'POST /api/v1/conferences/{conferenceId}/mailings/{mailingId}/take-back': {
    entry: 'outreach.send',
    opens: 'conference',
  },
  'POST /api/v1/conferences/{conferenceId}/mailings/{mailingId}/stop': {
    entry: 'outreach.send',
    opens: 'conference',
  },
  'POST /api/v1/conferences/{conferenceId}/mailings/{mailingId}/resume': {
    entry: 'outreach.send',
    opens: 'conference',
  },
  'POST /api/v1/conferences/{conferenceId}/mailings/{mailingId}/nudge': {
    entry: 'outreach.send',
    opens: 'conference',
    body: { name: '提醒答复' },
  },
  'GET /api/v1/conferences/{conferenceId}/mailing-suggestions': {
    entry: 'outreach.read',
    opens: 'conference',
  },
  'POST /api/v1/conferences/{conferenceId}/mailing-suggestions': {
    entry: 'outreach.send',
    opens: 'conference',
    body: { keys: ['day-before'] },
  },
  'GET /api/v1/conferences/{conferenceId}/outreach-calendar': {
    entry: 'outreach.read',
    opens: 'conference',
  },
  'GET /api/v1/upcoming-mailings': { entry: 'outreach.read', opens: 'shared' },
  'GET /api/v1/conferences/{conferenceId}/audiences': { entry: 'outreach.read', opens: 'conference' },
  'POST /api/v1/conferences/{conferenceId}/audiences': {
    entry: 'outreach.send',
    opens: 'conference',
    body: { name: '小巨人', definition: audience },
  },
  'POST /api/v1/conferences/{conferenceId}/audiences/preview': {
    entry: 'outreach.read',
    opens: 'conference',
    body: { definition: audience },
  },
  'PUT /api/v1/conferences/{conferenceId}/audiences/{audienceId}': {
    entry: 'outreach.send',
    opens: 'conference',
    body: { name: '小巨人', definition: audience, version: 1 },
  },
  'DELETE /api/v1/conferences/{conferenceId}/audiences/{audienceId}': {
    entry: 'outreach.send',
    opens: 'conference',
  },
  'GET /api/v1/conferences/{conferenceId}/letter-logo': { entry: 'outreach.read', opens: 'conference' },
  'POST /api/v1/conferences/{conferenceId}/letter-logo?owner=conference': {
    entry: 'outreach.send',
    opens: 'conference',
  },
  'DELETE /api/v1/conferences/{conferenceId}/letter-logo?owner=conference': {
    entry: 'outreach.send',
    opens: 'conference',
  },
  'GET /api/v1/conferences/{conferenceId}/letters': { entry: 'outreach.read', opens: 'conference' },
  'POST /api/v1/conferences/{conferenceId}/letters': {
    entry: 'outreach.send',
    opens: 'conference',
    body: { name: '请柬', purpose: 'invitation', letter },
  },
  'POST /api/v1/conferences/{conferenceId}/letters/preview': {
    entry: 'outreach.read',
    opens: 'conference',
    body: { letter, audience },
  },
  'POST /api/v1/conferences/{conferenceId}/letters/test': {
    entry: 'outreach.send',
    opens: 'conference',
    body: { letter, audience },
  },
  'PUT /api/v1/conferences/{conferenceId}/letters/{letterId}': {
    entry: 'outreach.send',
    opens: 'conference',
    body: { name: '请柬', purpose: 'invitation', letter, version: 1 },
  },
  'DELETE /api/v1/conferences/{conferenceId}/letters/{letterId}': {
    entry: 'outreach.send',
    opens: 'conference',
  },
  'GET /api/v1/conferences/{conferenceId}/forms': { entry: 'registration.read', opens: 'conference' },
  'GET /api/v1/conferences/{conferenceId}/forms/{participantType}': {
    entry: 'registration.read',
    opens: 'conference',
  },
  'PUT /api/v1/conferences/{conferenceId}/forms/{participantType}': {
    entry: 'conference.edit',
    opens: 'conference',
    body: { version: 0, definition: { fields: [] } },
  },
  'GET /api/v1/conferences/{conferenceId}/forms/{participantType}/versions': {
    entry: 'registration.read',
    opens: 'conference',
  },
  'GET /api/v1/conferences/{conferenceId}/registrations': { entry: 'registration.read', opens: 'conference' },
  'POST /api/v1/conferences/{conferenceId}/registrations': {
    entry: 'registration.desk',
    opens: 'conference',
    body: { mobile: '13900000001', name: '王测试', organisationName: '示例公司' },
  },
  'POST /api/v1/conferences/{conferenceId}/registrations/known-person': {
    entry: 'registration.desk',
    opens: 'conference',
    body: { mobile: '13900000001' },
  },
  'POST /api/v1/conferences/{conferenceId}/registrations/bulk': {
    entry: 'registration.admit',
    opens: 'conference',
    body: { action: 'approve', ids: [uuid] },
  },
  'POST /api/v1/conferences/{conferenceId}/registrations/export': {
    entry: 'reports.export',
    opens: 'conference',
    body: {},
  },
  'GET /api/v1/conferences/{conferenceId}/registration-rules': {
    entry: 'conference.read',
    opens: 'conference',
  },
  'PUT /api/v1/conferences/{conferenceId}/registration-rules': {
    entry: 'conference.edit',
    opens: 'conference',
    body: { rules: [] },
  },
  'GET /api/v1/conferences/{conferenceId}/registrations/import/template': {
    entry: 'registration.admit',
    opens: 'conference',
  },
  'POST /api/v1/conferences/{conferenceId}/registrations/import/preview': {
    entry: 'registration.admit',
    opens: 'conference',
  },
  'POST /api/v1/conferences/{conferenceId}/registrations/import/{uploadId}/preview': {
    entry: 'registration.admit',
    opens: 'conference',
    body: { columns: [], participantType: 'press' },
  },
  'POST /api/v1/conferences/{conferenceId}/registrations/import': {
    entry: 'registration.admit',
    opens: 'conference',
    body: { uploadId: uuid, columns: [], participantType: 'press', notify: false, awaitsApproval: false },
  },
  'GET /api/v1/conferences/{conferenceId}/registrations/import/{uploadId}/marked-file': {
    entry: 'registration.admit',
    opens: 'conference',
  },
  'POST /api/v1/conferences/{conferenceId}/badges': {
    entry: 'registration.desk',
    opens: 'conference',
    body: { registrationIds: [uuid] },
  },
  'POST /api/v1/conferences/{conferenceId}/badges/printed': {
    entry: 'registration.desk',
    opens: 'conference',
    body: { registrationIds: [uuid] },
  },
  'GET /api/v1/conferences/{id}': { entry: 'conference.read', opens: 'conference' },
  'PUT /api/v1/conferences/{id}': {
    entry: 'conference.edit',
    opens: 'conference',
    body: {
      version: 1,
      campaignId: uuid,
      titleZh: '会',
      startsAt: inDays(1),
      endsAt: inDays(2),
      timeZone: 'Asia/Shanghai',
      registrationOpensAt: inDays(0),
      registrationClosesAt: inDays(1),
      hosts: [],
    },
  },
  'GET /api/v1/conferences/{id}/attendance': { entry: 'reports.read', opens: 'conference' },
  'GET /api/v1/conferences/{id}/attendance-rows': { entry: 'reports.read', opens: 'conference' },
  'GET /api/v1/conferences/{id}/attendance.csv': { entry: 'reports.export', opens: 'conference' },
  'GET /api/v1/conferences/{id}/attendance.xlsx': { entry: 'reports.export', opens: 'conference' },
  'GET /api/v1/conferences/{id}/attendees?q=王': { entry: 'check-in.scan', opens: 'conference' },
  'GET /api/v1/conferences/{id}/check-in-conflicts': { entry: 'conference.read', opens: 'conference' },
  'GET /api/v1/conferences/{id}/check-in-points': { entry: 'conference.read', opens: 'conference' },
  'POST /api/v1/conferences/{id}/check-in-points': {
    entry: 'conference.edit',
    opens: 'conference',
    body: { nameZh: '东门', nameEn: 'East gate' },
  },
  'PUT /api/v1/conferences/{id}/check-in-points/{pointId}': {
    entry: 'conference.edit',
    opens: 'conference',
    body: { nameZh: '东门', nameEn: 'East gate' },
  },
  'GET /api/v1/conferences/{id}/check-in-status': { entry: 'conference.read', opens: 'conference' },
  'POST /api/v1/conferences/{id}/copy': {
    entry: 'conferences.schedule',
    opens: 'conference',
    body: { titleZh: '再来一次', startsAt: inDays(30) },
  },
  'PUT /api/v1/conferences/{id}/places': {
    entry: 'conference.edit',
    opens: 'conference',
    body: { places: [{ participantType: 'researcher', capacity: 5 }] },
  },
  'PUT /api/v1/conferences/{id}/places/shared': {
    entry: 'conference.edit',
    opens: 'conference',
    body: { pools: [{ participantTypes: ['researcher'], nameZh: '会场', capacity: 500 }] },
  },
  'PUT /api/v1/conferences/{id}/programme': {
    entry: 'conference.edit',
    opens: 'conference',
    body: { version: 1, sessions: [] },
  },
  'GET /api/v1/conferences/{id}/programme': { entry: 'conference.read', opens: 'conference' },
  'GET /api/v1/conferences/{id}/programme/release-preview': { entry: 'conference.edit', opens: 'conference' },
  'GET /api/v1/conferences/{id}/programme/releases': { entry: 'conference.read', opens: 'conference' },
  'POST /api/v1/conferences/{id}/programme/releases': {
    entry: 'conference.edit',
    opens: 'conference',
    body: { version: 1, notify: false },
  },
  'GET /api/v1/conferences/{id}/programme/releases/{number}': {
    entry: 'conference.read',
    opens: 'conference',
  },
  'GET /api/v1/conferences/{id}/readiness': { entry: 'conference.read', opens: 'conference' },
  'POST /api/v1/conferences/{id}/scans': {
    entry: 'check-in.scan',
    opens: 'conference',
    body: { nonce: uuid, pointId: uuid, code: 'x', method: 'camera', scannedAt: inDays(0) },
  },
  'POST /api/v1/conferences/{id}/transitions': {
    entry: 'conference.edit',
    opens: 'conference',
    body: { to: 'live' },
  },
  'GET /api/v1/mail/health': { entry: 'outreach.read', opens: 'shared' },
  'GET /api/v1/conferences/{conferenceId}/invitations': { entry: 'outreach.read', opens: 'conference' },
  'POST /api/v1/conferences/{conferenceId}/invitations': {
    entry: 'outreach.send',
    opens: 'conference',
    body: {
      people: [{ organisationId: uuid, name: '王测试', email: 'w@firm.example' }],
      participantType: 'enterprise-representative',
      isLocked: false,
    },
  },
  'POST /api/v1/conferences/{conferenceId}/invitations/export': {
    entry: 'reports.export',
    opens: 'conference',
  },
  'POST /api/v1/conferences/{conferenceId}/invitations/nudge': {
    entry: 'outreach.send',
    opens: 'conference',
  },
  'POST /api/v1/conferences/{conferenceId}/invitations/resend': {
    entry: 'outreach.send',
    opens: 'conference',
    body: { ids: [uuid] },
  },
  'POST /api/v1/conferences/{conferenceId}/invitations/withdraw': {
    entry: 'outreach.send',
    opens: 'conference',
    body: { ids: [uuid] },
  },
  'GET /api/v1/invitations/{id}': { entry: 'outreach.read', opens: 'invitation' },
  'POST /api/v1/invitations/{id}/answer': {
    entry: 'outreach.send',
    opens: 'invitation',
    body: { answer: 'declined' },
  },
  'POST /api/v1/invitations/{id}/link': { entry: 'outreach.send', opens: 'invitation' },
  'POST /api/v1/public/invitations/accept': { entry: 'public' },
  'POST /api/v1/public/invitations/cover': { entry: 'public' },
  'POST /api/v1/public/invitations/decline': { entry: 'public' },
  'POST /api/v1/public/invitations/form': { entry: 'public' },
  'POST /api/v1/public/invitations/open': { entry: 'public' },
  'POST /api/v1/public/invitations/own-registration': { entry: 'public' },
  'POST /api/v1/public/invitations/pass-on': { entry: 'public' },
  'POST /api/v1/public/invitations/register': { entry: 'public' },
  'POST /api/v1/public/mails/{id}/clicked': { entry: 'public' },
  'GET /api/v1/conferences/{conferenceId}/surveys': { entry: 'outreach.read', opens: 'conference' },
  'POST /api/v1/conferences/{conferenceId}/surveys': {
    entry: 'outreach.send',
    opens: 'conference',
    body: { titleZh: '问卷', isAnonymous: false, definition: { fields: [] } },
  },
  'GET /api/v1/surveys/{id}': { entry: 'outreach.read', opens: 'survey' },
  'PUT /api/v1/surveys/{id}': {
    entry: 'outreach.send',
    opens: 'survey',
    body: { titleZh: '问卷', isAnonymous: false, definition: { fields: [] }, version: 1 },
  },
  'POST /api/v1/surveys/{id}/copy': { entry: 'outreach.send', opens: 'survey' },
  'GET /api/v1/surveys/{id}/results': { entry: 'outreach.read', opens: 'survey' },
  'POST /api/v1/surveys/{id}/export': { entry: 'reports.export', opens: 'survey' },
  'POST /api/v1/public/surveys/answer': { entry: 'public' },
  'POST /api/v1/public/surveys/open': { entry: 'public' },
  'GET /api/v1/mails': { entry: 'mail.read', opens: 'shared' },
  'GET /api/v1/mails/{id}': { entry: 'mail.read', opens: 'mail' },
  'GET /api/v1/mails/{id}/attachments/{index}': { entry: 'mail.read', opens: 'mail' },
  'GET /api/v1/mails/{id}/parts': { entry: 'mail.read', opens: 'mail' },
  'POST /api/v1/mails/{id}/resend': { entry: 'mail.read', opens: 'mail' },
  'GET /api/v1/mails/{id}/source': { entry: 'mail.read', opens: 'mail' },
  'GET /api/v1/me': { entry: 'signed-in' },
  'PUT /api/v1/me': { entry: 'signed-in', body: { name: '王测试', language: 'zh' } },
  'GET /api/v1/me/saved-views?list=registrations': { entry: 'signed-in' },
  'POST /api/v1/me/saved-views': {
    entry: 'signed-in',
    body: { list: 'registrations', name: '待审核', query: 'state=pending' },
  },
  'DELETE /api/v1/me/saved-views/{id}': { entry: 'signed-in' },
  'PUT /api/v1/me/password': {
    entry: 'signed-in',
    body: { currentPassword: 'not the right one', newPassword: 'another long phrase' },
  },
  'GET /api/v1/organisations': { entry: 'organisations.read', opens: 'shared' },
  'POST /api/v1/organisations': {
    entry: 'organisations.edit',
    opens: 'shared',
    body: { nameZh: '示例公司', kind: 'enterprise' },
  },
  'GET /api/v1/organisations/facets': { entry: 'organisations.read', opens: 'shared' },
  'POST /api/v1/organisations/import': {
    entry: 'organisations.import',
    opens: 'shared',
    body: { uploadId: uuid, mapping },
  },
  'POST /api/v1/organisations/import/preview': { entry: 'organisations.import', opens: 'shared' },
  'GET /api/v1/organisations/import/template': { entry: 'organisations.import', opens: 'shared' },
  'GET /api/v1/organisations/import/{uploadId}/marked-file': {
    entry: 'organisations.import',
    opens: 'shared',
  },
  'POST /api/v1/organisations/import/{uploadId}/preview': {
    entry: 'organisations.import',
    opens: 'shared',
    body: { mapping },
  },
  'GET /api/v1/organisations/{id}': { entry: 'organisations.read', opens: 'shared' },
  'PUT /api/v1/organisations/{id}': {
    entry: 'organisations.edit',
    opens: 'shared',
    body: { nameZh: '示例公司', kind: 'enterprise', version: 1 },
  },
  'POST /api/v1/organisations/{id}/merge': {
    entry: 'organisations.edit',
    opens: 'shared',
    body: { intoId: uuid },
  },
  'GET /api/v1/organisations/{id}/representatives': { entry: 'organisations.read', opens: 'shared' },
  'POST /api/v1/organisations/{id}/representatives/{representativeId}/reveal': {
    entry: 'personal-data.read',
    opens: 'shared',
  },
  'POST /api/v1/password-resets': { entry: 'public' },
  'POST /api/v1/password-resets/complete': { entry: 'public' },
  'POST /api/v1/password-resets/open': { entry: 'public' },
  'GET /api/v1/public/conferences': { entry: 'public' },
  'GET /api/v1/public/conferences/{slug}/forms/{participantType}': { entry: 'public' },
  'POST /api/v1/public/conferences/{slug}/form-files': { entry: 'public' },
  'GET /api/v1/public/conferences.ics': { entry: 'public' },
  'GET /api/v1/public/conferences/{slug}': { entry: 'public' },
  'GET /api/v1/public/conferences/{slug}/calendar.ics': { entry: 'public' },
  'POST /api/v1/public/conferences/{slug}/registrations': { entry: 'public' },
  'POST /api/v1/public/conferences/{slug}/resend-link': { entry: 'public' },
  'GET /api/v1/public/organisations': { entry: 'public' },
  'GET /api/v1/public/privacy-text': { entry: 'public' },
  'POST /api/v1/public/unsubscribe/look': { entry: 'public' },
  'POST /api/v1/public/unsubscribe/stop': { entry: 'public' },
  'POST /api/v1/public/unsubscribe/undo': { entry: 'public' },
  'GET /api/v1/conferences/{conferenceId}/docking-rules': { entry: 'docking.read', opens: 'conference' },
  'PUT /api/v1/conferences/{conferenceId}/docking-rules': {
    entry: 'docking.edit',
    opens: 'conference',
    body: { version: 0, asks: [], requestQuota: 8, expiresAfterHours: 72, walkMinutes: 5, isFair: false },
  },
  'GET /api/v1/conferences/{conferenceId}/meeting-blocks': { entry: 'docking.read', opens: 'conference' },
  'POST /api/v1/conferences/{conferenceId}/meeting-blocks': {
    entry: 'docking.edit',
    opens: 'conference',
    body: block,
  },
  'PUT /api/v1/meeting-blocks/{id}': { entry: 'docking.edit', opens: 'meeting-block', body: block },
  'DELETE /api/v1/meeting-blocks/{id}': { entry: 'docking.edit', opens: 'meeting-block' },
  'GET /api/v1/conferences/{conferenceId}/meeting-tables': { entry: 'docking.read', opens: 'conference' },
  'PUT /api/v1/conferences/{conferenceId}/meeting-tables/rooms/{roomId}': {
    entry: 'docking.edit',
    opens: 'conference',
    body: { count: 3 },
  },
  'PUT /api/v1/meeting-tables/{id}': {
    entry: 'docking.edit',
    opens: 'meeting-table',
    body: { isClosed: true },
  },
  'POST /api/v1/meeting-blocks/{id}/delay': {
    entry: 'docking.edit',
    opens: 'meeting-block',
    body: { minutes: 10 },
  },
  'POST /api/v1/meeting-blocks/{id}/delay/preview': {
    entry: 'docking.read',
    opens: 'meeting-block',
    body: { minutes: 10 },
  },
  'GET /api/v1/conferences/{conferenceId}/meeting-day': { entry: 'docking.read', opens: 'conference' },
  'GET /api/v1/conferences/{conferenceId}/meeting-day/free?registrationId=00000000-0000-7000-8000-000000000000':
    {
      entry: 'docking.read',
      opens: 'conference',
    },
  'POST /api/v1/conferences/{conferenceId}/meeting-day/offer': {
    entry: 'docking.edit',
    opens: 'conference',
    body: { meetingIds: [uuid] },
  },
  'POST /api/v1/conferences/{conferenceId}/meeting-day/walk-in': {
    entry: 'docking.edit',
    opens: 'conference',
    body: { oneId: uuid, otherId: uuid },
  },
  'GET /api/v1/conferences/{conferenceId}/meeting-people/{registrationId}/absences': {
    entry: 'docking.read',
    opens: 'conference',
  },
  'PUT /api/v1/conferences/{conferenceId}/meeting-people/{registrationId}/absences': {
    entry: 'docking.edit',
    opens: 'conference',
    body: { absences: [] },
  },
  'GET /api/v1/conferences/{conferenceId}/meeting-rooms/{roomId}/screen': {
    entry: 'docking.read',
    opens: 'conference',
  },
  'POST /api/v1/meeting-moves/{id}/accept': { entry: 'docking.edit', opens: 'meeting-move' },
  'POST /api/v1/meeting-moves/{id}/decline': { entry: 'docking.edit', opens: 'meeting-move' },
  'GET /api/v1/conferences/{conferenceId}/meeting-people': { entry: 'docking.read', opens: 'conference' },
  'GET /api/v1/conferences/{conferenceId}/meeting-requests': { entry: 'docking.read', opens: 'conference' },
  'POST /api/v1/meeting-requests/{id}/accept': { entry: 'docking.edit', opens: 'meeting-request' },
  'POST /api/v1/meeting-requests/{id}/cancel': {
    entry: 'docking.edit',
    opens: 'meeting-request',
    body: reason,
  },
  'PUT /api/v1/meeting-requests/{id}/priority': {
    entry: 'docking.edit',
    opens: 'meeting-request',
    body: { isMust: true },
  },
  'GET /api/v1/conferences/{conferenceId}/meetings': { entry: 'docking.read', opens: 'conference' },
  'GET /api/v1/conferences/{conferenceId}/meetings/print/people.pdf': {
    entry: 'docking.read',
    opens: 'conference',
  },
  'GET /api/v1/conferences/{conferenceId}/meetings/print/rooms.pdf': {
    entry: 'docking.read',
    opens: 'conference',
  },
  'GET /api/v1/conferences/{conferenceId}/meetings/print/tables.pdf': {
    entry: 'docking.read',
    opens: 'conference',
  },
  'POST /api/v1/conferences/{conferenceId}/meetings': {
    entry: 'docking.edit',
    opens: 'conference',
    body: { oneId: uuid, otherId: uuid },
  },
  'POST /api/v1/conferences/{conferenceId}/meetings/proposal': {
    entry: 'docking.read',
    opens: 'conference',
    body: { oneId: uuid, otherId: uuid },
  },
  'POST /api/v1/meetings/{id}/cancel': { entry: 'docking.edit', opens: 'meeting', body: reason },
  'PUT /api/v1/meetings/{id}/follow-up': { entry: 'docking.edit', opens: 'meeting', body: {} },
  'PUT /api/v1/meetings/{id}/outcome': {
    entry: 'docking.edit',
    opens: 'meeting',
    body: { outcome: 'informative' },
  },
  'PUT /api/v1/meetings/{id}/priority': { entry: 'docking.edit', opens: 'meeting', body: { isMust: true } },
  'GET /api/v1/conferences/{conferenceId}/timetables': { entry: 'docking.read', opens: 'conference' },
  'POST /api/v1/conferences/{conferenceId}/timetables': {
    entry: 'docking.edit',
    opens: 'conference',
    body: {},
  },
  'GET /api/v1/timetables/{id}': { entry: 'docking.read', opens: 'timetable' },
  'DELETE /api/v1/timetables/{id}': { entry: 'docking.edit', opens: 'timetable' },
  'POST /api/v1/timetables/{id}/stop': { entry: 'docking.edit', opens: 'timetable' },
  'GET /api/v1/timetables/{id}/slot-costs/{meetingId}': { entry: 'docking.read', opens: 'timetable' },
  'POST /api/v1/timetables/{id}/moves/effect': { entry: 'docking.read', opens: 'timetable', body: moves },
  'POST /api/v1/timetables/{id}/moves': { entry: 'docking.edit', opens: 'timetable', body: moves },
  'PUT /api/v1/timetables/{id}/locks': {
    entry: 'docking.edit',
    opens: 'timetable',
    body: { version: 1, meetingIds: [uuid], isLocked: true },
  },
  'POST /api/v1/timetables/{id}/publish': {
    entry: 'docking.edit',
    opens: 'timetable',
    body: { version: 1 },
  },
  'GET /api/v1/timetables/{id}/compare/{otherId}': { entry: 'docking.read', opens: 'timetable' },
  'GET /api/v1/conferences/{conferenceId}/people-without-meeting': {
    entry: 'docking.read',
    opens: 'conference',
  },
  'GET /api/v1/conferences/{conferenceId}/people-without-meeting/{registrationId}/suggestions': {
    entry: 'docking.read',
    opens: 'conference',
  },
  'POST /api/v1/conferences/{conferenceId}/people-without-meeting/nudge': {
    entry: 'docking.edit',
    opens: 'conference',
    body: { registrationIds: [uuid] },
  },
  'GET /api/v1/public/meetings/{token}/calendar.ics': { entry: 'public' },
  'POST /api/v1/public/meetings/absences': { entry: 'public' },
  'POST /api/v1/public/meetings/ask-now': { entry: 'public' },
  'POST /api/v1/public/meetings/cancel': { entry: 'public' },
  'POST /api/v1/public/meetings/follow-up': { entry: 'public' },
  'POST /api/v1/public/meetings/free-now': { entry: 'public' },
  'POST /api/v1/public/meetings/moves/answer': { entry: 'public' },
  'POST /api/v1/public/meetings/open': { entry: 'public' },
  'POST /api/v1/public/meetings/outcome': { entry: 'public' },
  'POST /api/v1/public/meetings/people': { entry: 'public' },
  'POST /api/v1/public/meetings/requests': { entry: 'public' },
  'POST /api/v1/public/meetings/requests/accept': { entry: 'public' },
  'POST /api/v1/public/meetings/requests/cancel': { entry: 'public' },
  'POST /api/v1/public/meetings/requests/colleagues': { entry: 'public' },
  'POST /api/v1/public/meetings/requests/decline': { entry: 'public' },
  'POST /api/v1/public/meetings/requests/pass-on': { entry: 'public' },
  'POST /api/v1/public/registrations/accept-offer': { entry: 'public' },
  'POST /api/v1/public/registrations/cancel': { entry: 'public' },
  'POST /api/v1/public/registrations/colleagues': { entry: 'public' },
  'POST /api/v1/public/registrations/colleagues/cancel': { entry: 'public' },
  'POST /api/v1/public/registrations/colleagues/list': { entry: 'public' },
  'POST /api/v1/public/registrations/consent': { entry: 'public' },
  'POST /api/v1/public/registrations/cover': { entry: 'public' },
  'POST /api/v1/public/registrations/edit': { entry: 'public' },
  'POST /api/v1/public/registrations/edit/open': { entry: 'public' },
  'POST /api/v1/public/registrations/hand-over': { entry: 'public' },
  'POST /api/v1/public/registrations/open': { entry: 'public' },
  'GET /api/v1/public/registrations/{token}/calendar.ics': { entry: 'public' },
  'GET /api/v1/public/registrations/{token}/colleagues/{colleagueId}/ticket.png': { entry: 'public' },
  'GET /api/v1/public/registrations/{token}/ticket.png': { entry: 'public' },
  'GET /api/v1/registrations/{id}/files/{fileId}': { entry: 'personal-data.read', opens: 'registration' },
  'GET /api/v1/registrations/{id}': { entry: 'registration.read', opens: 'registration' },
  'POST /api/v1/registrations/{id}/approve': { entry: 'registration.admit', opens: 'registration' },
  'POST /api/v1/registrations/{id}/cancel': {
    entry: 'registration.admit',
    opens: 'registration',
    body: reason,
  },
  'POST /api/v1/registrations/{id}/confirm': { entry: 'registration.admit', opens: 'registration' },
  'POST /api/v1/registrations/{id}/contact': {
    entry: 'registration.admit',
    opens: 'registration',
    body: { isContact: true },
  },
  'POST /api/v1/registrations/{id}/hand-over': {
    entry: 'registration.admit',
    opens: 'registration',
    body: { name: '赵接替', mobile: '13800009999' },
  },
  'POST /api/v1/registrations/{id}/decline': {
    entry: 'registration.admit',
    opens: 'registration',
    body: reason,
  },
  'POST /api/v1/registrations/{id}/reissue-ticket': { entry: 'registration.admit', opens: 'registration' },
  'POST /api/v1/registrations/{id}/resend-ticket': { entry: 'registration.admit', opens: 'registration' },
  'POST /api/v1/registrations/{id}/reveal': { entry: 'personal-data.read', opens: 'registration' },
  'POST /api/v1/scans/{id}/annul': { entry: 'check-in.undo', opens: 'scan', body: reason },
  'GET /api/v1/sessions': { entry: 'signed-in' },
  'POST /api/v1/sessions': { entry: 'public' },
  'DELETE /api/v1/sessions/current': { entry: 'signed-in' },
  'DELETE /api/v1/sessions/{id}': { entry: 'signed-in' },
  'GET /api/v1/setup': { entry: 'public' },
  'POST /api/v1/setup': { entry: 'public' },
  'GET /api/v1/venues': { entry: 'conference.read', opens: 'shared' },
  'POST /api/v1/venues': {
    entry: 'conferences.schedule',
    opens: 'shared',
    body: { nameZh: '馆', rooms: [] },
  },
  'PUT /api/v1/venues/{id}': {
    entry: 'conferences.schedule',
    opens: 'shared',
    body: { nameZh: '馆', rooms: [], version: 1 },
  },
};
