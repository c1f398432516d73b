export { isTimeZone, localDate, momentOf, moveAlong, wallTime, type LocalMoment } from './local-time.js';
export {
  afterQuiet,
  beforeQuiet,
  isQuiet,
  minutesOf,
  type LocalHours,
  type QuietHours,
} from './quiet-hours.js';
