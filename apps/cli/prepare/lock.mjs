import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

import { endProcess, isAlive, processRecord } from './processes.mjs';

export function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Takes the lock file for this process. `onHeld(holder)` is asked while a living process holds it: it throws to give
 * up, or returns to try again. What a dead holder left running (`children` in its file) is ended first.
 */
export async function takeLock(file, about, onHeld) {
  const mine = { ...processRecord(process.pid), ...about, children: [] };
  const write = (flag) => writeFileSync(file, JSON.stringify(mine, null, 2), { flag, mode: 0o600 });
  for (;;) {
    const holder = readLock(file);
    if (isAlive(holder)) {
      await onHeld(holder);
      await sleep(100);
      continue;
    }
    await Promise.all((holder?.children ?? []).map((child) => endProcess(child, 8000)));
    rmSync(file, { force: true });
    try {
      write('wx');
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      continue;
    }
    // Two that found the same dead holder may both come here; the later one wins and the earlier one sees it.
    if (holder) await sleep(60);
    if (readLock(file)?.pid === process.pid) break;
  }
  return {
    recordChildren(children) {
      mine.children = children;
      try {
        writeFileSync(`${file}.new`, JSON.stringify(mine, null, 2), { mode: 0o600 });
        renameSync(`${file}.new`, file);
      } catch {
        // A full disk costs the next start a hint, which is no reason to end this one.
      }
    },
    release() {
      if (readLock(file)?.pid === process.pid) rmSync(file, { force: true });
    },
  };
}
