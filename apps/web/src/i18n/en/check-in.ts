import type { Words } from '../words.js';
import type zh from '../zh-CN/check-in.js';

export default {} satisfies Words<typeof zh>;
