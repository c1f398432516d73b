import type { Call } from '#platform/call';
import type { Limit } from '#platform/limits';

const QUARTER_HOUR = 15 * 60;
const HOUR = 60 * 60;

const addressOf = (call: Call): string => call.address ?? 'unknown';

/** Passwords tried: for one account from one address, for one account from anywhere, from one address for anybody. */
export const passwordLimits = (call: Call, email: string): Limit[] => [
  {
    what: 'password of account at address',
    who: `${email} ${addressOf(call)}`,
    max: 10,
    withinSeconds: QUARTER_HOUR,
  },
  { what: 'password of account', who: email, max: 50, withinSeconds: QUARTER_HOUR },
  { what: 'password at address', who: addressOf(call), max: 100, withinSeconds: QUARTER_HOUR },
];

/** Counted for every address typed, whether or not there is such an account. */
export const resetLimits = (call: Call, email: string): Limit[] => [
  { what: 'reset of account', who: email, max: 5, withinSeconds: HOUR },
  { what: 'reset at address', who: addressOf(call), max: 30, withinSeconds: HOUR },
];
