import type { Words } from '../words.js';
import type zh from '../zh-CN/room-screen.js';

export default {
  table: 'Table {{number}}',
  now: 'Now',
  next: 'Next',
  free: 'Free',
  page: 'Page {{at}} of {{all}}',
  noTables: 'There are no meeting tables in this room.',
  keys: 'Screen is black. B shows it again, Esc goes back.',
} satisfies Words<typeof zh>;
