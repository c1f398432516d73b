import { setTimeout as sleep } from 'node:timers/promises';

/** An address to ask a server that listens on `host` (the wildcards mean this computer too). */
export function localAddress(host: string, port: number): string {
  if (host === '0.0.0.0' || host === '::') return `http://127.0.0.1:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** Asks /health/ready until it says 200; gives false after `patienceMs`. */
export async function isReadyWithin(
  patienceMs: number,
  address: string,
  stop: AbortSignal,
): Promise<boolean> {
  for (const since = Date.now(); Date.now() - since < patienceMs;) {
    stop.throwIfAborted();
    const answer = await fetch(`${address}/health/ready`, { signal: AbortSignal.timeout(5000) }).catch(
      () => undefined,
    );
    if (answer?.ok) return true;
    await sleep(40);
  }
  return false;
}

/** Whether the page for the first administrator is still open. */
export async function needsAdministrator(address: string): Promise<boolean> {
  const answer = await fetch(`${address}/api/v1/setup`);
  return ((await answer.json()) as { needsFirstAdministrator?: boolean }).needsFirstAdministrator === true;
}
