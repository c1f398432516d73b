export { Clock, SetClock, SystemClock } from './clock.js';
export { Rounds, type Round } from './rounds.js';
