import type { ErrorEntry } from './entry.js';

export const organisationsErrors = {} as const satisfies Record<string, ErrorEntry>;
