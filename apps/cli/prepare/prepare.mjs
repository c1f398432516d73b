import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { build, outdatedParts } from './build.mjs';
import { install, isInstalled } from './install.mjs';
import { takeLock } from './lock.mjs';
import { ensurePostgresLinks } from './postgres-links.mjs';
import { inFolder } from './refusal.mjs';
import { step } from './steps.mjs';

/** Installs and builds what is missing or outdated; says nothing when all is there. Two at once take turns. */
export async function prepare(root, { signal } = {}) {
  if (isInstalled(root) && outdatedParts(root).length === 0) {
    await ensurePostgresLinks(root, { signal });
    return;
  }
  const lock = await inFolder(root, () => {
    mkdirSync(join(root, '.cache'), { recursive: true });
    let said = false;
    return takeLock(join(root, '.cache', 'prepare.json'), {}, (holder) => {
      signal?.throwIfAborted();
      if (!said) console.log(`  … waiting: process ${holder.pid} installs or builds in this folder`);
      said = true;
    });
  });
  const onSpawn = (records) => lock.recordChildren([records ?? []].flat());
  try {
    if (!isInstalled(root)) {
      await step('Installing packages', ({ progress }) => install(root, { progress, signal, onSpawn }));
    }
    await ensurePostgresLinks(root, { signal });
    const names = outdatedParts(root);
    if (names.length > 0) {
      await step('Building', ({ progress }) =>
        inFolder(root, () => build(root, names, { progress, signal, onSpawn })),
      );
    }
  } finally {
    lock.release();
  }
}
