import type { ResourceKey } from 'i18next';
import type { WordFiles } from './start.js';

/** Words of what the personal links of signing open, which no other page outside the console needs. */
export const signingLinkWords: WordFiles = import.meta.glob<{ default: ResourceKey }>(
  './{zh-CN,en}/{agreement-page,call-sheet,milestone-page}.ts',
);
