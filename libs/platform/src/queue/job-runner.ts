import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { UnrecoverableError, type Job, type Worker } from 'bullmq';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import type { JobContract } from '#contracts/job';
import { jobContracts } from '#contracts/jobs/index';
import { Clock } from '#platform/clock';
import { QueueBackend } from './backend.js';
import { HANDLES, type JobHandler } from './handles.js';

const CONCURRENCY = 5;

/** Runs every declared job with its one handler; stops the boot when a job has none, or two. */
@Injectable()
export class JobRunner implements BeforeApplicationShutdown {
  private readonly log = new Logger('JobRunner');
  private readonly workers: Worker[] = [];

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
    private readonly backend: QueueBackend,
    private readonly clock: Clock,
  ) {}

  start(): void {
    const handlers = this.handlersByName();
    const queues = new Set(jobContracts.map((contract) => contract.queue));
    for (const name of queues) {
      const worker = this.backend.worker(name, (job) => this.work(job, handlers), CONCURRENCY);
      worker.on('failed', (job, error) => this.log.warn(`${job?.name} ${job?.id} failed: ${error.message}`));
      worker.on('error', (error) => this.log.warn(`queue ${name}: ${error.message}`));
      void worker.run();
      this.workers.push(worker);
    }
  }

  /** @throws Error naming each job without exactly one handler. */
  handlersByName(): Map<string, { contract: JobContract; handler: JobHandler<object> }> {
    const found = new Map<string, { contract: JobContract; handler: JobHandler<object> }>();
    const faults: string[] = [];
    for (const wrapper of this.discovery.getProviders()) {
      if (!wrapper.metatype || !wrapper.instance) continue;
      const contract = this.reflector.get<JobContract | undefined>(HANDLES, wrapper.metatype);
      if (!contract) continue;
      if (found.has(contract.name)) faults.push(`job ${contract.name} has two handlers`);
      found.set(contract.name, { contract, handler: wrapper.instance as JobHandler<object> });
    }
    for (const { name } of jobContracts) if (!found.has(name)) faults.push(`job ${name} has no handler`);
    if (faults.length > 0) throw new Error(faults.join('; '));
    return found;
  }

  private async work(
    job: Job,
    handlers: Map<string, { contract: JobContract; handler: JobHandler<object> }>,
  ): Promise<void> {
    const entry = handlers.get(job.name);
    if (!entry) throw new UnrecoverableError(`no handler for job ${job.name}`);
    const payload = plainToInstance(entry.contract.payload, job.data as object);
    const faults = await validate(payload, { whitelist: true, forbidNonWhitelisted: true });
    if (faults.length > 0) throw new UnrecoverableError(`bad payload: ${faults.join('; ')}`);
    await entry.handler.handle(payload, {
      actor: { kind: 'system', name: job.name },
      clock: this.clock,
      language: 'zh',
      reference: `job:${job.id}`,
    });
  }

  /** Stops claiming, lets what runs finish, before anything that jobs need is taken down. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.close()));
  }
}
