import type { Words } from '../words.js';
import type zh from '../zh-CN/docking-vocabulary.js';

export default {
  itemKind: { demand: 'Demand', achievement: 'Achievement', expertise: 'Expertise' },
  itemState: {
    collected: 'Collected',
    valid: 'Checked',
    released: 'Released',
    docked: 'Docked',
    concluded: 'Concluded',
    withdrawn: 'Withdrawn',
  },
  cooperationKind: {
    'joint-research': 'Joint R&D',
    transfer: 'Technology transfer',
    adviser: 'Adviser',
    workstation: 'Workstation',
    'employment-base': 'Employment or internship base',
    laboratory: 'Joint laboratory',
  },
  maturityStage: {
    idea: 'Idea',
    laboratory: 'Laboratory',
    pilot: 'Pilot scale',
    'small-batch': 'Small batches',
    'in-use': 'In use',
  },
  answerState: {
    submitted: 'Submitted',
    chosen: 'Chosen',
    declined: 'Not chosen',
    withdrawn: 'Withdrawn',
  },
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
