import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

import { runProgram } from './processes.mjs';
import { StartRefused } from './refusal.mjs';

const settings = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'nest-cli.json',
];
const sources = ['apps', 'libs', 'config', ...settings];
const isTest = /\.(spec|test)\.tsx?$/;

const parts = {
  server: {
    ignored: /^apps[\\/](web|cli[\\/]prepare)[\\/]/,
    results: ['apps/conference/src/main.js', 'apps/worker/src/main.js', 'apps/cli/src/main.js'],
    program: ['node_modules/@nestjs/cli/bin/nest.js', 'build', 'conference'],
  },
  web: {
    ignored: /^apps[\\/](?!web[\\/])/,
    results: ['web/index.html'],
    program: ['node_modules/vite/bin/vite.js', 'build', 'apps/web'],
  },
};

function filesIn(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  const inside = readdirSync(path).filter((name) => name !== 'node_modules' && !name.startsWith('.'));
  return inside.toSorted().flatMap((name) => filesIn(join(path, name)));
}

/** One hash per part over the sources it is built from. */
function sourceHashes(root) {
  const hashes = Object.keys(parts).map((name) => [name, createHash('sha256')]);
  for (const file of sources.flatMap((source) => filesIn(join(root, source)))) {
    const path = relative(root, file);
    if (isTest.test(path)) continue;
    const content = readFileSync(file);
    for (const [name, hash] of hashes) {
      if (!parts[name].ignored.test(path)) hash.update(`${path}\0`).update(content);
    }
  }
  return Object.fromEntries(hashes.map(([name, hash]) => [name, hash.digest('hex')]));
}

const stampOf = (root, name) => join(root, 'dist', `.built-${name}`);

/** Names of the parts (server, web) whose build is missing or older than its sources. */
export function outdatedParts(root) {
  const hashes = sourceHashes(root);
  const isOutdated = ([name, { results }]) => {
    if (results.some((file) => !existsSync(join(root, 'dist', file)))) return true;
    const stamp = stampOf(root, name);
    return !existsSync(stamp) || readFileSync(stamp, 'utf8') !== hashes[name];
  };
  return Object.entries(parts)
    .filter(isOutdated)
    .map(([name]) => name);
}

/** The compiler leaves the output of deleted sources behind; the benchmarks' folder, for one, is listed at run time. */
function removeOrphans(root) {
  for (const top of ['apps', 'libs', 'config']) {
    for (const file of filesIn(join(root, 'dist', top))) {
      const source = relative(join(root, 'dist'), file).replace(/(\.d\.ts|\.js)(\.map)?$/, '');
      const isThere = ['.ts', '.tsx', ''].some((ending) => existsSync(join(root, source + ending)));
      if (!isThere) rmSync(file);
    }
  }
}

async function buildPart(root, name, { signal, onSpawn }) {
  const { results, program } = parts[name];
  const hash = sourceHashes(root)[name];
  mkdirSync(join(root, 'dist'), { recursive: true });
  rmSync(stampOf(root, name), { force: true });
  // With files missing the compiler's memory of the last run is wrong: it would not write them again.
  if (name === 'server' && results.some((file) => !existsSync(join(root, 'dist', file)))) {
    rmSync(join(root, 'dist', '.tsbuildinfo'), { force: true });
  }
  const env = { ...process.env, NODE_ENV: 'production' };
  const { code, output } = await runProgram(process.execPath, program, { cwd: root, env, signal, onSpawn });
  const missing = results.find((file) => !existsSync(join(root, 'dist', file)));
  if (code !== 0 || missing) {
    const full = /ENOSPC|no space left/i.test(output);
    if (full) throw new StartRefused(`The disk that holds ${root} is full: free some space and start again.`);
    console.error(`\n${output.trim().split('\n').slice(-40).join('\n')}`);
    const reason = code === 0 ? `dist/${missing} was not made` : 'its messages stand above';
    throw new StartRefused(
      `Building the ${name} failed (${reason}): take the sources from the repository again, or mend what the messages say.`,
    );
  }
  if (name === 'server') removeOrphans(root);
  writeFileSync(stampOf(root, name), hash);
}

/** Builds side by side: each part keeps about one core busy. */
export async function build(root, names, { progress, signal, onSpawn }) {
  const open = new Set(names);
  progress(names.join(' and '));
  const children = new Map();
  const results = await Promise.allSettled(
    names.map(async (name) => {
      const remember = (record) => {
        if (record) children.set(name, record);
        else children.delete(name);
        onSpawn([...children.values()]);
      };
      await buildPart(root, name, { signal, onSpawn: remember });
      open.delete(name);
      progress(`${name} done, ${[...open].join(', ') || 'nothing'} left`);
    }),
  );
  const failed = results.find(({ status }) => status === 'rejected');
  if (failed) throw failed.reason;
  return names.join(' and ');
}
