import type { ResourceKey } from 'i18next';
import type { WordFiles } from './start.js';

/** Words that only the console uses: all but those that `start.ts` names. */
export const consoleWords: WordFiles = import.meta.glob<{ default: ResourceKey }>([
  './{zh-CN,en}/*.ts',
  '!./*/{app,vocabulary,accounts,console,public,form-fields,invited,survey-page,participant,own-meetings,meeting-words,roundtables,room-screen,own-docking,catalogue,docking-items,docking-vocabulary,check-in,agreement-page,verify-page,signing-terminal,milestone-page}.ts',
]);
