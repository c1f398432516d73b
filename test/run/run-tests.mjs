import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

import { prepare } from '../../apps/cli/prepare/prepare.mjs';
import { StartRefused, exitWith } from '../../apps/cli/prepare/refusal.mjs';
import { launchingNpm } from '../../apps/cli/prepare/processes.mjs';
import { step } from '../../apps/cli/prepare/steps.mjs';
import { stopSignals } from '../../apps/cli/prepare/stop-signals.mjs';
import { gates } from './gates.mjs';
import { runSuite, suites } from './suites.mjs';
import { ensureSystemNeeds } from './system-needs.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

function chosenNames(args) {
  const known = [...Object.keys(gates), ...suites.map(({ name }) => name)];
  const unknown = args.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new StartRefused(`There is no step "${unknown.join('", "')}": choose from ${known.join(', ')}.`);
  }
  return args.length > 0 ? args : known;
}

/** Every step runs to its end, also after a failed one, so that one run shows all there is to mend. */
async function runChosen(names, signal, total) {
  const open = Object.entries(gates).filter(([name]) => names.includes(name));
  // Two at a time: each gate keeps about one core busy.
  const runner = async () => {
    for (let gate = open.shift(); gate !== undefined; gate = open.shift()) {
      const [name, run] = gate;
      await outcome(name, signal, total, () => run(root, signal).then(() => ({ passed: 1 })));
    }
  };
  await Promise.all([runner(), runner()]);
  const wanted = suites.filter(({ name }) => names.includes(name));
  const server = wanted.some(({ onPostgres }) => onPostgres)
    ? await import('../support/global-setup.mjs')
    : undefined;
  try {
    if (server) await outcome('test database', signal, total, () => server.default());
    for (const suite of wanted)
      await outcome(suite.name, signal, total, (progress) => runSuite(root, suite, signal, progress));
  } finally {
    if (server) await (await import('../support/global-teardown.mjs')).default();
  }
}

/** Runs one step, says how it went, and adds its counts. What it throws fails the step, not the run. */
async function outcome(name, signal, total, work) {
  signal.throwIfAborted();
  const counts = { passed: 0, failed: 0, skipped: 0 };
  try {
    await step(name, async ({ progress }) => {
      Object.assign(counts, await work(progress));
      if (counts.failed > 0) throw new Error(counts.report);
      return counts.line;
    });
  } catch (error) {
    signal.throwIfAborted();
    counts.failed = Math.max(counts.failed, 1);
    console.log(
      indent(error.name === 'Error' || error.name === 'StartRefused' ? error.message : error.stack),
    );
  }
  for (const kind of Object.keys(total)) total[kind] += counts[kind];
}

const indent = (text) => text.trim().replace(/^/gm, '      ');

export async function runTests(args) {
  const { stop } = stopSignals(launchingNpm('test'));
  try {
    const names = chosenNames(args);
    await prepare(root, { signal: stop });
    await ensureSystemNeeds(names, stop);
    const total = { passed: 0, failed: 0, skipped: 0 };
    await runChosen(names, stop, total);
    const { passed, failed, skipped } = total;
    console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
    process.exit(failed > 0 ? 1 : 0);
  } catch (error) {
    exitWith(error);
  }
}
