export { announce } from './announce.js';
export { sseFrame } from './frame.js';
export { Live } from './live.js';
export { LiveModule } from './live.module.js';
export type { LiveSource, Watch, Whole } from './live-source.js';
