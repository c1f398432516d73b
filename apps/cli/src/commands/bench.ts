import { readdir } from 'node:fs/promises';

import type { Benchmark } from '../benchmarks/benchmark.js';

const folder = new URL('../benchmarks/', import.meta.url);

async function benchmarks(): Promise<Benchmark[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.bench.js')).toSorted();
  return Promise.all(files.map((name) => import(new URL(name, folder).href) as Promise<Benchmark>));
}

/** `npm run bench` lists, `npm run bench -- NAME --json` ends with one JSON line. Options: `--rows=50000` and the like. */
export async function run(args: string[]): Promise<number> {
  const all = await benchmarks();
  const [name] = args.filter((arg) => !arg.startsWith('--'));
  if (name === undefined) {
    console.log('npm run bench -- NAME [--json]\n');
    for (const one of all) console.log(`  ${one.name.padEnd(20)}${one.summary}`);
    return 0;
  }
  const chosen = all.find((one) => one.name === name);
  if (chosen === undefined) {
    console.error(`There is no benchmark "${name}": "npm run bench" lists them.`);
    return 1;
  }
  const { ok, figures } = await chosen.run(optionsIn(args));
  if (args.includes('--json')) {
    console.log(JSON.stringify({ name, ok, figures }));
  } else {
    for (const [figure, value] of Object.entries(figures)) console.log(`  ${figure.padEnd(20)}${value}`);
    console.log(ok ? '  the result was checked and is right' : '  the result was checked and is WRONG');
  }
  return ok ? 0 : 1;
}

function optionsIn(args: string[]): Record<string, string> {
  const pairs = args.filter((arg) => arg.startsWith('--') && arg.includes('='));
  return Object.fromEntries(
    pairs.map((arg) => [arg.slice(2, arg.indexOf('=')), arg.slice(arg.indexOf('=') + 1)]),
  );
}
