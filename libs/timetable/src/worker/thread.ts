import { parentPort, workerData } from 'node:worker_threads';

import { solve } from '../solve.js';
import type { FromThread, ToThread } from './messages.js';

const { problem, options, stop } = workerData as ToThread;
const flag = new Int32Array(stop);
const tell = (message: FromThread): void => parentPort!.postMessage(message);

try {
  const result = await solve(problem, options, {
    onProgress: (progress) => tell({ kind: 'progress', progress }),
    isStopped: () => Atomics.load(flag, 0) === 1,
  });
  tell({ kind: 'result', result });
} catch (error) {
  tell({ kind: 'failed', name: (error as Error).name, message: (error as Error).message });
}
