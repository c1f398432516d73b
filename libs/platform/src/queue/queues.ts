import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Queue } from 'bullmq';
import type { JobContract } from '#contracts/job';
import { QueueBackend } from './backend.js';

/** The producing side: one BullMQ queue per name, on whichever backend is set. */
@Injectable()
export class Queues implements OnApplicationShutdown {
  private readonly open = new Map<string, Queue>();

  constructor(private readonly backend: QueueBackend) {}

  queue(name: string): Queue {
    let queue = this.open.get(name);
    if (!queue) {
      queue = this.backend.queue(name);
      queue.on('error', () => undefined); // the caller's add() already fails and is tried again
      this.open.set(name, queue);
    }
    return queue;
  }

  async add(contract: JobContract, jobs: readonly { id: string; payload: object }[]): Promise<void> {
    if (jobs.length === 0) return;
    await this.queue(contract.queue).addBulk(
      jobs.map(({ id, payload }) => ({
        name: contract.name,
        data: payload,
        opts: {
          jobId: id,
          attempts: contract.attempts,
          backoff: { type: 'exponential', delay: 2000 },
          removeOnComplete: { age: 3600, count: 1000 },
          removeOnFail: { age: 7 * 24 * 3600 },
        },
      })),
    );
  }

  /** How many jobs nobody has begun. */
  waiting(name: string): Promise<number> {
    return this.queue(name).getWaitingCount();
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.open.values()].map((queue) => queue.close()));
  }
}
