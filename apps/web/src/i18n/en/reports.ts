import type { Words } from '../words.js';
import type zh from '../zh-CN/reports.js';

export default {} satisfies Words<typeof zh>;
