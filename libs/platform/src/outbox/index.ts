export { OutboxEntry } from './outbox-entry.entity.js';
export { jobWrite, recordJob, recordJobs, wakeRelay } from './record-job.js';
export { OutboxRelay } from './relay.js';
