import type { ResourceKey } from 'i18next';
import type { WordFiles } from './start.js';

/** Words of signing's pages outside the console, which no other page there needs. */
export const signingWords: WordFiles = import.meta.glob<{ default: ResourceKey }>(
  './{zh-CN,en}/{call-sheet,agreement-page,verify-page,signing-terminal,milestone-page}.ts',
);
