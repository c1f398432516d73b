import type { Ask } from './may-ask.js';

/** How a conference arranges meetings before anybody has said anything about it. */
export const defaultRules = {
  asks: [
    { from: 'enterprise-representative', to: 'researcher' },
    { from: 'researcher', to: 'enterprise-representative' },
  ] satisfies Ask[],
  requestQuota: 8,
  expiresAfterHours: 72,
  opensAt: null,
  closesAt: null,
  walkMinutes: 5,
  isFair: false,
};

/** Of a new block, in minutes. */
export const usualLengths = { slotMinutes: 20, pauseMinutes: 5 };
