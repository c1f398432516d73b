import { createServer, type Server, type ServerResponse } from 'node:http';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { HttpSettings, WorkerSettings } from '#config';
import { ReadMailHealth } from '#platform/mail';
import { Metrics } from '#platform/metrics';

/** For probes and a collector, where WORKER_PORT is set; the worker has no other door. */
@Injectable()
export class Listener implements OnApplicationShutdown {
  private server?: Server;

  constructor(
    private readonly http: HttpSettings,
    private readonly settings: WorkerSettings,
    private readonly health: ReadMailHealth,
    private readonly metrics: Metrics,
  ) {}

  async start(): Promise<void> {
    const { port } = this.settings;
    if (port === undefined) return;
    this.server = createServer((request, response) => {
      this.answer(request.url ?? '', response).catch((error: unknown) =>
        say(response, 503, { error: String(error) }),
      );
    });
    await new Promise<void>((resolve, reject) => {
      this.server!.once('error', reject);
      this.server!.listen(port, this.http.host, resolve);
    });
  }

  private async answer(url: string, response: ServerResponse): Promise<void> {
    switch (url.split('?')[0]) {
      case '/health/live':
        return say(response, 200, { status: 'live' });
      case '/health/ready': {
        const { fault, due, oldestDueSeconds } = await this.health.run();
        return say(response, fault ? 503 : 200, { status: fault ?? 'ready', due, oldestDueSeconds });
      }
      case '/metrics':
        response.setHeader('content-type', 'text/plain; version=0.0.4; charset=utf-8');
        response.end(await this.metrics.registry.metrics());
        return;
      default:
        return say(response, 404, { status: 'nothing here' });
    }
  }

  async onApplicationShutdown(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((resolve) => (this.server ? this.server.close(resolve) : resolve(undefined)));
  }
}

function say(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}
