import type { Words } from '../words.js';
import type zh from '../zh-CN/invitations.js';

export default {
  title: 'Invitations',
} satisfies Words<typeof zh>;
