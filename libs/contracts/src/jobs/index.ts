import type { JobContract } from '../job.js';
import { startPasswordReset } from './accounts.js';
import { sendMail } from './mail.js';

/** Every job there is. At boot the worker insists on exactly one handler for each. */
export const jobContracts: readonly JobContract[] = [sendMail, startPasswordReset];
