import type { Words } from '../words.js';
import type zh from '../zh-CN/vocabulary.js';

export default {
  organisationKind: {
    enterprise: 'Enterprise',
    university: 'University',
    institute: 'Institute',
    agency: 'Agency',
  },
  qualification: {
    'single-champion': 'Single champion',
    'little-giant': 'Little giant',
    'provincial-specialised': 'Provincial specialised SME',
    innovative: 'Innovative SME',
  },
  conferenceState: {
    draft: 'Draft',
    published: 'Published',
    live: 'Live',
    concluded: 'Concluded',
    archived: 'Archived',
    cancelled: 'Cancelled',
  },
  hostPart: { organiser: 'Organiser', 'co-organiser': 'Co-organiser', 'host-university': 'Host university' },
  sessionKind: {
    opening: 'Opening',
    keynote: 'Keynote',
    'demand-release': 'Demand release',
    'achievement-release': 'Achievement release',
    signing: 'Signing',
    docking: 'Docking',
    visit: 'Visit',
    break: 'Break',
  },
  participantType: {
    'enterprise-representative': 'Enterprise representative',
    researcher: 'Researcher',
    official: 'Official',
    press: 'Press',
    student: 'Student',
    staff: 'Staff',
  },
  registrationState: {
    pending: 'Pending',
    confirmed: 'Confirmed',
    waitlisted: 'Waitlisted',
    offered: 'Place offered',
    declined: 'Declined',
    cancelled: 'Cancelled',
  },
  registrationSource: { public: 'Public page', invitation: 'Invitation', import: 'Import', desk: 'Desk' },
  scanVerdict: { admitted: 'Admitted', 'already-admitted': 'Already admitted', refused: 'Refused' },
  scanMethod: { camera: 'Camera', usb: 'Scanner', search: 'Search', desk: 'Desk' },
  refusalReason: {
    'unknown-code': 'Unknown code',
    'other-conference': 'A ticket of another conference',
    revoked: 'This ticket was revoked',
    'not-confirmed': 'The registration is not confirmed',
    'not-open': 'Check-in is not open yet',
  },
  role: { manager: 'Manager', desk: 'Registration desk', door: 'Door', reports: 'Reports' },
  administrator: 'Administrator',
} satisfies Words<typeof zh>;
