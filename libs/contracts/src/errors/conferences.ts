import type { ErrorEntry } from './entry.js';

export const conferencesErrors = {} as const satisfies Record<string, ErrorEntry>;
