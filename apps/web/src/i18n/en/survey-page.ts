import type zh from '../zh-CN/survey-page.js';
import type { Words } from '../words.js';

export default { title: 'Survey' } satisfies Words<typeof zh>;
