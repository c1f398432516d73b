import type { Words } from '../words.js';
import type zh from '../zh-CN/letters.js';

export default {
  title: 'Letters',
} satisfies Words<typeof zh>;
