import { Injectable } from '@nestjs/common';
import { Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import { Transactions } from '#platform/database';
import { ReadMailHealth } from '#platform/mail';

/** Figures of this process and of the shared tables, for Prometheus. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  private readonly requests: Histogram<'method' | 'route' | 'status'>;

  constructor(
    private readonly transactions: Transactions,
    mailHealth: ReadMailHealth,
  ) {
    const registers = [this.registry];
    collectDefaultMetrics({ register: this.registry });
    this.requests = new Histogram({
      name: 'zijin_http_request_duration_seconds',
      help: 'Time from request to answer',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    });
    new Gauge({
      name: 'zijin_outbox_waiting',
      help: 'Jobs that have not left for the queue yet',
      registers,
      collect: this.fill('SELECT count(*)::int AS value FROM outbox WHERE relayed_at IS NULL'),
    });
    new Gauge({
      name: 'zijin_mails',
      help: 'Mails by state',
      labelNames: ['state'],
      registers,
      collect: this.fill('SELECT state, count(*)::int AS value FROM mails GROUP BY state'),
    });
    new Gauge({
      name: 'zijin_mails_due',
      help: 'Mails that could leave now',
      registers,
      async collect() {
        this.set((await mailHealth.run()).due);
      },
    });
    new Gauge({
      name: 'zijin_mail_oldest_due_seconds',
      help: 'How long the first of the mails that could leave has been due',
      registers,
      async collect() {
        this.set((await mailHealth.run()).oldestDueSeconds);
      },
    });
    new Gauge({
      name: 'zijin_mail_domains_held_back',
      help: 'Receiving domains that are written to more slowly, as their servers asked for',
      registers,
      collect: this.fill('SELECT count(*)::int AS value FROM mail_domains'),
    });
  }

  /** `route` is the pattern (`/api/v1/mails/:id`), never the address, which may hold a token. */
  observeRequest(method: string, route: string, status: number, seconds: number): void {
    this.requests.observe({ method, route, status: String(status) }, seconds);
  }

  private fill(sql: string): (this: Gauge<string>) => Promise<void> {
    const { transactions } = this;
    return async function (this: Gauge<string>) {
      const rows = (await transactions.reader.query(sql)) as { value: number; state?: string }[];
      this.reset();
      for (const { value, ...labels } of rows) this.set(labels, value);
    };
  }
}
