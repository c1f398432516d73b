import type { Words } from '../words.js';
import type zh from '../zh-CN/surveys.js';

export default {
  title: 'Surveys',
} satisfies Words<typeof zh>;
