import type { ResourceKey } from 'i18next';
import type { WordFiles } from './start.js';

/** Words of big screens that no other page outside the console needs. */
export const stageWords: WordFiles = import.meta.glob<{ default: ResourceKey }>(
  './{zh-CN,en}/ceremony-screen.ts',
);
