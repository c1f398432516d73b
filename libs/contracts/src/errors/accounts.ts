import type { ErrorEntry } from './entry.js';

export const accountsErrors = {} as const satisfies Record<string, ErrorEntry>;
