/** invited → active ⇄ disabled; an invited colleague may be disabled before coming in. */
export const userStates = ['invited', 'active', 'disabled'] as const;
export type UserState = (typeof userStates)[number];
