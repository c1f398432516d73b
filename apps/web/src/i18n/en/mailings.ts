import type { Words } from '../words.js';
import type zh from '../zh-CN/mailings.js';

export default {
  title: 'Mailings',
  tabs: {
    mailings: 'Mailings',
    calendar: 'Calendar',
    audiences: 'Audiences',
    letters: 'Letters',
    surveys: 'Surveys',
  },
} satisfies Words<typeof zh>;
