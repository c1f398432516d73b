import type { ConferenceState } from '#contracts/vocabulary';

export type StepKey = 'prepare' | 'invite' | 'register' | 'dock' | 'sign' | 'checkIn' | 'report' | 'followUp';
export type StepState = 'done' | 'now' | 'later' | 'unavailable';

/** Signing is not built yet and says so. */
const unavailable = { sign: 'unavailable' } as const;

/** Where a conference stands on its way, by its state. */
export function stepStates(state: ConferenceState): Record<StepKey, StepState> {
  switch (state) {
    case 'draft':
      return {
        ...unavailable,
        prepare: 'now',
        invite: 'later',
        register: 'later',
        dock: 'later',
        checkIn: 'later',
        report: 'later',
        followUp: 'later',
      };
    case 'published':
      return {
        ...unavailable,
        prepare: 'done',
        invite: 'now',
        register: 'now',
        dock: 'now',
        checkIn: 'later',
        report: 'later',
        followUp: 'later',
      };
    case 'live':
      return {
        ...unavailable,
        prepare: 'done',
        invite: 'done',
        register: 'now',
        dock: 'now',
        checkIn: 'now',
        report: 'later',
        followUp: 'later',
      };
    case 'concluded':
      return {
        ...unavailable,
        prepare: 'done',
        invite: 'done',
        register: 'done',
        dock: 'done',
        checkIn: 'done',
        report: 'now',
        followUp: 'now',
      };
    case 'archived':
      return {
        ...unavailable,
        prepare: 'done',
        invite: 'done',
        register: 'done',
        dock: 'done',
        checkIn: 'done',
        report: 'done',
        followUp: 'done',
      };
    case 'cancelled':
      return {
        ...unavailable,
        prepare: 'done',
        invite: 'later',
        register: 'later',
        dock: 'later',
        checkIn: 'later',
        report: 'later',
        followUp: 'later',
      };
  }
}
