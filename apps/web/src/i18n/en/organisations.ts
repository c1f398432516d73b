import type { Words } from '../words.js';
import type zh from '../zh-CN/organisations.js';

export default {} satisfies Words<typeof zh>;
