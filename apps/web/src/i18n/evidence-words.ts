import type { ResourceKey } from 'i18next';
import type { WordFiles } from './start.js';

/** Words of the pages for verifying and for signing, which no other page outside the console needs. */
export const evidenceWords: WordFiles = import.meta.glob<{ default: ResourceKey }>(
  './{zh-CN,en}/{verify-page,signing-terminal}.ts',
);
