export { OutboxEntry } from './outbox-entry.entity.js';
export { recordJob, recordJobs } from './record-job.js';
export { OutboxRelay } from './relay.js';
