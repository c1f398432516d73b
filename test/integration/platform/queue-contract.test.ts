import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Worker } from 'bullmq';
import { DatabaseSettings, QueueSettings } from '#config';
import { sendMail } from '#contracts/jobs/mail';
import { QueueBackend, Queues } from '#platform/queue';
import { eventually } from '../../support/children.js';
import { freshDatabase, type TestDatabase } from '../../support/postgres.js';
import { startRedis, type RedisProcess } from '../../support/redis.js';

/** What the product relies on, whichever backend runs the queue. */
describe.each(['postgres', 'redis'] as const)('the queue on %s', (kind) => {
  let database: TestDatabase;
  let redis: RedisProcess | undefined;
  let queues: Queues;
  let worker: Worker;
  const seen: string[] = [];
  const poison = randomUUID();

  beforeAll(async () => {
    database = await freshDatabase();
    redis = kind === 'redis' ? await startRedis() : undefined;
    const onDatabase = Object.assign(new DatabaseSettings(), { databaseUrl: database.url, poolSize: 4 });
    const backend = new QueueBackend(
      onDatabase,
      Object.assign(new QueueSettings(), { redisUrl: redis?.url }),
    );
    expect(backend.kind).toBe(kind);
    queues = new Queues(backend);
    worker = backend.worker(
      sendMail.queue,
      async (job) => {
        seen.push(job.id!);
        if (job.id === poison) throw new Error('poisoned');
      },
      5,
    );
    worker.on('error', () => undefined);
    void worker.run();
  }, 60_000);

  afterAll(async () => {
    await worker?.close();
    await queues?.onApplicationShutdown();
    await redis?.stop();
    await database?.drop();
  }, 60_000);

  const add = (...ids: string[]): Promise<void> =>
    queues.add(
      sendMail,
      ids.map((id) => ({ id, payload: { mailIds: [id] } })),
    );
  const times = (id: string): number => seen.filter((one) => one === id).length;

  it('does every job that was added', async () => {
    const ids = Array.from({ length: 50 }, () => randomUUID());
    await add(...ids);
    await eventually('all done', () => (ids.every((id) => times(id) > 0) ? true : undefined));
    expect(ids.map(times)).toEqual(ids.map(() => 1));
  }, 120_000);

  it('takes the same job id twice as one job, as the relay needs after a crash', async () => {
    const id = randomUUID();
    await add(id);
    await add(id);
    const marker = randomUUID();
    await add(marker);
    await eventually('the later job is done', () => (times(marker) > 0 ? true : undefined));
    expect(times(id)).toBe(1);
  }, 120_000);

  it('parks a poison job after its tries while the others go on', async () => {
    await add(poison);
    const others = Array.from({ length: 10 }, () => randomUUID());
    await add(...others);
    await eventually('others done', () => (others.every((id) => times(id) === 1) ? true : undefined));
    await eventually('poison parked', async () => {
      const job = await queues.queue(sendMail.queue).getJob(poison);
      return (await job?.getState()) === 'failed' ? true : undefined;
    });
    expect(times(poison)).toBe(sendMail.attempts);
  }, 120_000);
});
