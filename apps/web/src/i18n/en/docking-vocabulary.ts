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
} satisfies Words<typeof zh>;
