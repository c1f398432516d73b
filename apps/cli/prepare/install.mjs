import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { StartRefused, inFolder } from './refusal.mjs';
import { runProgram } from './processes.mjs';

const readText = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');
const stampOf = (root) => join(root, 'node_modules', '.zijin-installed');
const lockHash = (root) =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');

/** Whether npm's own record of what it installed holds everything that package-lock.json asks for on this system. */
function recordedByNpm(root) {
  const installed = readText(join(root, 'node_modules', '.package-lock.json'));
  if (installed === '') return false;
  const has = JSON.parse(installed).packages;
  const wanted = JSON.parse(readText(join(root, 'package-lock.json'))).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || has[path]?.version === version,
  );
}

/** A linked node_modules belongs to another folder: it is used, never replaced. */
export function isInstalled(root) {
  const folder = join(root, 'node_modules');
  if (!existsSync(folder)) return false;
  if (lstatSync(folder).isSymbolicLink() || readText(stampOf(root)) === lockHash(root)) return true;
  if (!recordedByNpm(root)) return false;
  writeFileSync(stampOf(root), lockHash(root));
  return true;
}

function explain(output, root) {
  if (/ENOSPC|no space left/i.test(output)) {
    return `The disk that holds ${root} is full: free about 1 GB and start again.`;
  }
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|network/i.test(output)) {
    return 'npm cannot reach its registry: check the network ("npm ping" shows it; behind a proxy set "npm config set proxy"), then start again.';
  }
  if (/EACCES|EPERM|EROFS/.test(output)) {
    return `npm may not write in ${root}: run as the user who owns the folder.`;
  }
  const lines = output.split('\n').filter((line) => /npm error/.test(line));
  return `npm could not install the packages (${lines.slice(0, 3).join(' ').replaceAll('npm error ', '') || output.slice(-300)}): run "npm install" to see more.`;
}

function packagesForThisSystem(root) {
  const { packages } = JSON.parse(readText(join(root, 'package-lock.json')));
  const fits = (allowed, mine) => allowed === undefined || allowed.includes(mine);
  return Object.entries(packages)
    .filter(([path, { os, cpu }]) => path !== '' && fits(os, process.platform) && fits(cpu, process.arch))
    .map(([path]) => path);
}

function refuseUnlocked(root) {
  const locked = JSON.parse(readText(join(root, 'package-lock.json'))).packages[''];
  const wished = JSON.parse(readText(join(root, 'package.json')));
  const differs = ['dependencies', 'devDependencies'].some((kind) =>
    Object.entries({ ...wished[kind], ...locked[kind] }).some(
      ([name]) => wished[kind]?.[name] !== locked[kind]?.[name],
    ),
  );
  if (!differs) return;
  throw new StartRefused(
    'package.json and package-lock.json disagree: run "npm install" once, or take both from the repository again.',
  );
}

/**
 * Exactly what package-lock.json says, into an empty node_modules. Not `npm ci`: that also demands every other
 * system's optional package from the registry, which mirrors do not all hold. Progress: package folders so far.
 */
export async function install(root, { progress, signal, onSpawn }) {
  refuseUnlocked(root);
  rmSync(join(root, 'node_modules'), { recursive: true, force: true });
  const wanted = packagesForThisSystem(root);
  const count = () => {
    const there = wanted.filter((path) => existsSync(join(root, path, 'package.json')));
    progress(`${there.length} of ${wanted.length}`);
  };
  const counting = setInterval(count, 1000);
  const npm = process.env.npm_execpath?.endsWith('npm-cli.js')
    ? [process.execPath, [process.env.npm_execpath]]
    : ['npm', []];
  // The build needs the development packages also where NODE_ENV=production is set.
  const args = ['install', '--no-save', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  try {
    const { code, output } = await runProgram(npm[0], [...npm[1], ...args], { cwd: root, signal, onSpawn });
    if (code !== 0) throw new StartRefused(explain(output, root));
    await inFolder(root, () => writeFileSync(stampOf(root), lockHash(root)));
    return `${readdirSync(join(root, 'node_modules')).length} folders in node_modules`;
  } catch (error) {
    if (error.code === 'ENOENT') throw new StartRefused('npm is not on the PATH: install Node.js with npm.');
    throw error;
  } finally {
    clearInterval(counting);
  }
}
