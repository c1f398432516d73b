import type { ErrorEntry } from './entry.js';

export const checkInErrors = {} as const satisfies Record<string, ErrorEntry>;
