import type { ServerResponse } from 'node:http';
import type { ZijinReply } from '#platform/http';

/** A watcher that reads so slowly is let go; it comes back and gets the whole. */
const UNREAD_BYTES = 4 * 1024 * 1024;
/** After this the browser tries again. */
const RETRY_MS = 1000;

/** An answer that goes on: server-sent events over the connection of one request. */
export class EventStream {
  private readonly raw: ServerResponse;

  constructor(reply: ZijinReply) {
    reply.hijack();
    this.raw = reply.raw;
    for (const [name, value] of Object.entries(reply.getHeaders()))
      if (value !== undefined) this.raw.setHeader(name, value);
    this.raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      // not kept for another request, so that a process which ends need not wait for it
      connection: 'close',
      // proxies (nginx) hand it on as it comes
      'x-accel-buffering': 'no',
    });
    this.raw.socket?.setNoDelay(true);
    this.raw.on('error', () => undefined);
    this.raw.write(`retry: ${RETRY_MS}\n\n`);
  }

  onClose(then: () => void): void {
    if (this.raw.closed || this.raw.destroyed) then();
    else this.raw.once('close', then);
  }

  write(frame: string | Buffer): void {
    if (this.raw.destroyed || this.raw.writableEnded) return;
    if (this.raw.writableLength > UNREAD_BYTES) this.raw.destroy();
    else this.raw.write(frame);
  }

  end(): void {
    if (!this.raw.writableEnded) this.raw.end();
    // an unread stream would keep the connection, and with it the process
    setTimeout(() => this.raw.destroy(), 500).unref();
  }
}
