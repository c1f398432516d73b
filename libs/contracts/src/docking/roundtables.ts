/** Whether somebody sits at the roundtable they have a seat at, as the note-taker ticks it. */
export const presences = ['present', 'absent'] as const;
export type Presence = (typeof presences)[number];
