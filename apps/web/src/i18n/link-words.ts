import type { ResourceKey } from 'i18next';
import type { WordFiles } from './start.js';

/** Words of the pages that signing's personal links open. */
export const linkWords: WordFiles = import.meta.glob<{ default: ResourceKey }>(
  './{zh-CN,en}/{call-sheet,agreement-page,signing-terminal,milestone-page}.ts',
);
