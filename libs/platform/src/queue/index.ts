export { QueueBackend } from './backend.js';
export { Handles, type JobHandler } from './handles.js';
export { JobRunner } from './job-runner.js';
export { Queues } from './queues.js';
