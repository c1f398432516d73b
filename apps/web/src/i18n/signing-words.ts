import type { ResourceKey } from 'i18next';
import type { WordFiles } from './start.js';

/** Words of the pages behind links about agreements, which no other page outside the console needs. */
export const signingWords: WordFiles = import.meta.glob<{ default: ResourceKey }>(
  './{zh-CN,en}/{agreement-page,call-sheet,milestone-page,signing-terminal,verify-page}.ts',
);
