import type { ErrorEntry } from './entry.js';

export const reportsErrors = {} as const satisfies Record<string, ErrorEntry>;
