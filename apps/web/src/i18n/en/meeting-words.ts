import type { Words } from '../words.js';
import type zh from '../zh-CN/meeting-words.js';

export default {
  requestState: {
    requested: 'Waiting for an answer',
    accepted: 'Accepted',
    declined: 'Declined',
    expired: 'Expired',
    cancelled: 'Cancelled',
  },
  meetingState: {
    unscheduled: 'To be scheduled',
    scheduled: 'Scheduled',
    held: 'Held',
    'no-show': 'No-show',
    cancelled: 'Cancelled',
  },
  meetingOutcome: {
    'did-not-take-place': 'Did not take place',
    'too-little-interest': 'Too little interest',
    informative: 'Informative',
    'cooperation-possible': 'Cooperation possible',
    'agreement-intended': 'Agreement intended',
  },
} satisfies Words<typeof zh>;
