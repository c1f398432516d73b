import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

import { runProgram } from '../../apps/cli/prepare/processes.mjs';

/** In the order they run: what is quick to fail comes first. */
export const suites = [
  { name: 'unit' },
  { name: 'integration', onPostgres: true },
  { name: 'e2e', onPostgres: true, inBand: true },
  { name: 'browser', onPostgres: true, inBand: true },
  { name: 'faults', onPostgres: true, inBand: true },
];

/** Runs one jest project and gives its counts; `report` holds what failed, as jest words it. */
export async function runSuite(root, { name, inBand = false }, signal, progress) {
  const folder = await mkdtemp(join(tmpdir(), 'zijin-jest-'));
  const file = join(folder, 'result.json');
  const jest = [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    'node_modules/jest/bin/jest.js',
  ];
  const options = ['--selectProjects', name, '--json', `--outputFile=${file}`];
  const args = [...jest, ...options, ...(inBand ? ['--runInBand'] : [])];
  let files = 0;
  const onOutput = (text) => {
    files += text.match(/^(PASS|FAIL)\b/gm)?.length ?? 0;
    progress(`${files} files done`);
  };
  try {
    const { code, output } = await runProgram(process.execPath, args, { cwd: root, signal, onOutput });
    const text = await readFile(file, 'utf8').catch(() => undefined);
    if (text === undefined) throw new Error(`jest gave no result:\n${output.slice(-5000)}`);
    return countsOf(root, JSON.parse(text), code, output);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function countsOf(root, result, code, output) {
  const broken = result.testResults.filter(({ status }) => status === 'failed');
  const counts = {
    passed: result.numPassedTests,
    // A file that could not even be loaded counts once; so does a jest that fails without a failed test.
    failed: Math.max(result.numFailedTests + result.numRuntimeErrorTestSuites, code === 0 ? 0 : 1),
    skipped: result.numPendingTests + result.numTodoTests,
  };
  const messages = broken.map(({ name, message }) => `${relative(root, name)}\n${message}`);
  return {
    ...counts,
    line: result.numTotalTests === 0 ? 'no tests yet' : `${counts.passed} passed`,
    report: messages.join('\n') || output.slice(-5000),
  };
}
