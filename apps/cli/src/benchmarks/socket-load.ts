import { connect, type Socket } from 'node:net';
import { performance } from 'node:perf_hooks';

export interface Reply {
  status: number;
  body: string;
  ms: number;
  retryAfterSeconds: number | null;
}

/**
 * One caller over one kept connection, one request at a time. Speaks just enough HTTP/1.1 (answers with a
 * content-length) to cost the machine little: the load must not be what is measured.
 */
export class Caller {
  private received: Buffer = Buffer.alloc(0);
  private answered: ((reply: Reply) => void) | undefined;
  private failed: ((error: Error) => void) | undefined;
  private began = 0;

  private constructor(
    private readonly socket: Socket,
    private readonly host: string,
  ) {
    socket.setNoDelay(true);
    socket.on('data', (chunk) => this.read(chunk));
    socket.on('error', (error) => this.failed?.(error));
    socket.on('close', () => this.failed?.(new Error('connection closed')));
  }

  static open(url: string): Promise<Caller> {
    const { hostname, port, host } = new URL(url);
    return new Promise((resolve, reject) => {
      const socket = connect(Number(port), hostname, () => resolve(new Caller(socket, host)));
      socket.once('error', reject);
    });
  }

  post(path: string, body: object, headers: Record<string, string> = {}): Promise<Reply> {
    return this.send(postMessage(this.host, { path, body, headers }));
  }

  /** A message of `postMessage`. */
  send(message: Buffer): Promise<Reply> {
    return new Promise((resolve, reject) => {
      this.answered = resolve;
      this.failed = reject;
      this.began = performance.now();
      this.socket.write(message);
    });
  }

  close(): void {
    this.failed = undefined;
    this.socket.destroy();
  }

  private read(chunk: Buffer): void {
    this.received = this.received.length === 0 ? chunk : Buffer.concat([this.received, chunk]);
    const end = this.received.indexOf('\r\n\r\n');
    if (end < 0) return;
    const head = this.received.toString('latin1', 0, end);
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? NaN);
    if (Number.isNaN(length)) return void this.failed?.(new Error(`no content-length: ${head}`));
    const full = end + 4 + length;
    if (this.received.length < full) return;
    const body = this.received.toString('utf8', end + 4, full);
    this.received = this.received.subarray(full);
    const retryAfter = /\r\nretry-after: (\d+)/i.exec(head)?.[1];
    this.answered?.({
      status: Number(head.slice(9, 12)),
      body,
      ms: performance.now() - this.began,
      retryAfterSeconds: retryAfter === undefined ? null : Number(retryAfter),
    });
  }
}

export interface PostRequest {
  path: string;
  body: object;
  headers?: Record<string, string>;
}

function postMessage(host: string, { path, body, headers = {} }: PostRequest): Buffer {
  const text = JSON.stringify(body);
  const lines = Object.entries({
    host,
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(text)),
    ...headers,
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`POST ${path} HTTP/1.1\r\n${lines.join('')}\r\n${text}`);
}

export interface Load {
  replies: Reply[];
  /** Answers of 503, by how long they took. */
  refused: Reply[];
  seconds: number;
}

/**
 * So many callers send so many requests, each the next as soon as the one before is answered. Who is turned away comes
 * back with the same request after the time told, as a browser page of ours does. The messages are written before the
 * clock runs: many callers have many computers, this one has none to spare for them.
 */
export async function callersSend(
  url: string,
  callers: number,
  requests: readonly PostRequest[],
): Promise<Load> {
  const open = await Promise.all(Array.from({ length: callers }, () => Caller.open(url)));
  const load: Load = { replies: [], refused: [], seconds: 0 };
  const { host } = new URL(url);
  const messages = requests.map((request) => postMessage(host, request));
  let next = 0;
  const began = performance.now();
  await Promise.all(
    open.map(async (caller) => {
      for (let at = next++; at < messages.length; at = next++) {
        for (;;) {
          const reply = await caller.send(messages[at]!);
          if (reply.status !== 503) {
            load.replies.push(reply);
            break;
          }
          load.refused.push(reply);
          const wait = (reply.retryAfterSeconds ?? 0) * 1000 * (1 + Math.random() / 2);
          await new Promise((resolve) => setTimeout(resolve, wait));
        }
      }
    }),
  );
  load.seconds = (performance.now() - began) / 1000;
  for (const caller of open) caller.close();
  return load;
}

export const sortedMs = (replies: readonly Reply[]): number[] =>
  replies.map(({ ms }) => ms).toSorted((a, b) => a - b);
