import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { runProgram } from '../../apps/cli/prepare/processes.mjs';

async function run(root, signal, args) {
  const { code, output } = await runProgram(process.execPath, args, { cwd: root, signal });
  if (code !== 0) throw new Error(output.trim() || `ended with exit code ${code}`);
}

const npmScript = (name) => async (root, signal) => {
  const { code, output } = await runProgram('npm', ['run', '--silent', name], { cwd: root, signal });
  if (code !== 0) throw new Error(output.trim() || `npm run ${name} ended with exit code ${code}`);
};

/** The committed description of the routes, and the client made from it, are what the routes say today. */
async function openapi(root, signal) {
  const folder = await mkdtemp(join(tmpdir(), 'zijin-openapi-'));
  try {
    const [described, client] = [join(folder, 'openapi.json'), join(folder, 'schema.ts')];
    await run(root, signal, ['dist/apps/cli/src/main.js', 'openapi', described]);
    await run(root, signal, ['node_modules/openapi-typescript/bin/cli.js', described, '-o', client]);
    for (const [made, committed] of [
      [described, 'openapi.json'],
      [client, 'libs/api-client/src/schema.ts'],
    ]) {
      if ((await readFile(made, 'utf8')) === (await readFile(join(root, committed), 'utf8'))) continue;
      throw new Error(`${committed} is out of date: run "npm run openapi" and commit what it changes.`);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The longest first, so that two at a time end together. */
export const gates = {
  types: npmScript('types'),
  format: npmScript('format'),
  architecture: npmScript('architecture'),
  lint: npmScript('lint'),
  openapi,
};
