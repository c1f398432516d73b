import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { runProgram } from '../../apps/cli/prepare/processes.mjs';
import { StartRefused } from '../../apps/cli/prepare/refusal.mjs';
import { step } from '../../apps/cli/prepare/steps.mjs';

const onPath = (name) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));

const needs = [
  { debian: 'redis-server', suites: ['integration', 'e2e', 'faults'], isThere: () => onPath('redis-server') },
  { debian: 'poppler-utils', suites: ['unit', 'integration'], isThere: () => onPath('pdfsig') },
  {
    debian: 'chromium',
    suites: ['e2e', 'browser'],
    isThere: () => ['chromium', 'chromium-browser', 'google-chrome'].some(onPath),
  },
  {
    debian: 'fonts-noto-cjk',
    suites: ['e2e', 'browser'],
    isThere: () => /CJK/.test(spawnSync('fc-list', [':lang=zh-cn'], { encoding: 'utf8' }).stdout ?? ''),
  },
];

/** What the tests need beside npm's packages: from the PATH, else by apt-get, else a sentence. Never skipped. */
export async function ensureSystemNeeds(names, signal) {
  const open = () =>
    needs.filter(({ suites, isThere }) => suites.some((suite) => names.includes(suite)) && !isThere());
  const missing = open().map(({ debian }) => debian);
  if (missing.length === 0) return;
  const list = missing.join(' and ');
  if (process.getuid?.() !== 0 || !onPath('apt-get')) {
    throw new StartRefused(
      `The tests need ${list}: install with "sudo apt-get install ${missing.join(' ')}", or what your system calls them.`,
    );
  }
  await step(`Installing ${list}`, async () => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const commands = [['update'], ['install', '-y', '--no-install-recommends', ...missing]];
    for (const args of commands) {
      const { code, output } = await runProgram('apt-get', args, { env, signal });
      if (code === 0) continue;
      const reason = output.split('\n').find((line) => line.startsWith('E:')) ?? `exit code ${code}`;
      throw new StartRefused(`"apt-get ${args.join(' ')}" failed (${reason}): install ${list} by hand.`);
    }
  });
  const still = open().map(({ debian }) => debian);
  if (still.length > 0)
    throw new StartRefused(`${still.join(' and ')} cannot be found after installing: look at the PATH.`);
}
