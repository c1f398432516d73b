export { LimitedAttempt } from './limited-attempt.entity.js';
export { Limits, type Limit } from './limits.js';
