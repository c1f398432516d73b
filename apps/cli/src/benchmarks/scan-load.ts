import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';

export interface Answer {
  status: number;
  body: string;
}

/** Posts JSON over kept connections; the same client for both sides of a comparison. */
export class LoadClient {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 64 });

  constructor(
    private readonly url: string,
    private readonly cookie: string,
  ) {}

  post(payload: object): Promise<Answer> {
    const text = JSON.stringify(payload);
    return new Promise((resolve, reject) => {
      const posted = request(
        this.url,
        {
          method: 'POST',
          agent: this.agent,
          headers: {
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(text),
            cookie: this.cookie,
          },
        },
        (response) => {
          let body = '';
          response.setEncoding('utf8');
          response.on('data', (chunk: string) => (body += chunk));
          response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
          response.on('error', reject);
        },
      );
      posted.on('error', reject);
      posted.end(text);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}

export const scanOf = (pointId: string, code: string): object => ({
  nonce: randomUUID(),
  pointId,
  code,
  method: 'camera',
  scannedAt: new Date().toISOString(),
  deviceLabel: 'bench',
});

/** As many as go: `width` requests at a time until all are answered. */
export async function flatOut(
  payloads: readonly (() => object)[],
  width: number,
  client: LoadClient,
): Promise<{ perSecond: number; answers: Answer[] }> {
  const answers: Answer[] = [];
  let next = 0;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (let at = next++; at < payloads.length; at = next++)
        answers.push(await client.post(payloads[at]!()));
    }),
  );
  return { perSecond: payloads.length / ((performance.now() - began) / 1000), answers };
}

/** At a steady rate, whatever the answers take; each answer's time counts from when its request was due. */
export async function atRate(
  payloads: readonly (() => object)[],
  perSecond: number,
  client: LoadClient,
): Promise<{ sortedMs: number[]; answers: Answer[] }> {
  const began = performance.now();
  const sortedMs: number[] = [];
  const answers: Answer[] = [];
  const running: Promise<void>[] = [];
  for (const [at, payload] of payloads.entries()) {
    const due = began + (at * 1000) / perSecond;
    const wait = due - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    running.push(
      client.post(payload()).then((answer) => {
        sortedMs.push(performance.now() - due);
        answers.push(answer);
      }),
    );
  }
  await Promise.all(running);
  sortedMs.sort((a, b) => a - b);
  return { sortedMs, answers };
}

export const quantile = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
