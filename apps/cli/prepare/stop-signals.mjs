import { isAlive } from './processes.mjs';

/** The first Ctrl-C (or SIGTERM, or the end of the npm that runs us) aborts `stop`, a second one `force`. */
export function stopSignals(npm) {
  const [stop, force] = [new AbortController(), new AbortController()];
  let lastMs = 0;
  const onSignal = () => {
    // npm hands on the Ctrl-C that the terminal has already given to everybody: the twin is no second wish.
    if (Date.now() - lastMs < 300) return;
    lastMs = Date.now();
    (stop.signal.aborted ? force : stop).abort();
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, onSignal);
  if (npm) {
    const parent = process.ppid;
    setInterval(() => (process.ppid !== parent || !isAlive(npm)) && stop.abort(), 1000).unref();
  }
  force.signal.addEventListener('abort', () => setTimeout(() => process.exit(1), 1000));
  return { stop: stop.signal, force: force.signal };
}
