import type { ErrorEntry } from './entry.js';

export const registrationErrors = {} as const satisfies Record<string, ErrorEntry>;
