import type { Words } from '../words.js';
import type zh from '../zh-CN/audiences.js';

export default {
  title: 'Audiences',
} satisfies Words<typeof zh>;
