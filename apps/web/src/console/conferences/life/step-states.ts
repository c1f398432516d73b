import type { ConferenceState } from '#contracts/vocabulary';

export type StepKey = 'prepare' | 'invite' | 'register' | 'dock' | 'sign' | 'checkIn' | 'report' | 'followUp';
export type StepState = 'done' | 'now' | 'later';

/** Where a conference stands on its way, by its state. */
export function stepStates(state: ConferenceState): Record<StepKey, StepState> {
  switch (state) {
    case 'draft':
      return {
        prepare: 'now',
        invite: 'later',
        register: 'later',
        dock: 'later',
        sign: 'later',
        checkIn: 'later',
        report: 'later',
        followUp: 'later',
      };
    case 'published':
      return {
        prepare: 'done',
        invite: 'now',
        register: 'now',
        dock: 'now',
        sign: 'now',
        checkIn: 'later',
        report: 'later',
        followUp: 'later',
      };
    case 'live':
      return {
        prepare: 'done',
        invite: 'done',
        register: 'now',
        dock: 'now',
        sign: 'now',
        checkIn: 'now',
        report: 'later',
        followUp: 'later',
      };
    case 'concluded':
      return {
        prepare: 'done',
        invite: 'done',
        register: 'done',
        dock: 'done',
        sign: 'done',
        checkIn: 'done',
        report: 'now',
        followUp: 'now',
      };
    case 'archived':
      return {
        prepare: 'done',
        invite: 'done',
        register: 'done',
        dock: 'done',
        sign: 'done',
        checkIn: 'done',
        report: 'done',
        followUp: 'done',
      };
    case 'cancelled':
      return {
        prepare: 'done',
        invite: 'later',
        register: 'later',
        dock: 'later',
        sign: 'later',
        checkIn: 'later',
        report: 'later',
        followUp: 'later',
      };
  }
}
