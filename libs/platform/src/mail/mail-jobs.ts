import { MAILS_PER_JOB, sendMail, sendMailing } from '#contracts/jobs/mail';
import type { Write } from '#platform/database';
import { jobWrite } from '#platform/outbox';
import type { MailCategory } from './mail.entity.js';

/** The jobs that send these mails, a handful in each; for `writeAll`. */
export function mailJobWrites(
  mails: readonly { id: string; category?: MailCategory }[],
  perJob: number = MAILS_PER_JOB,
): (Write | null)[] {
  const handfuls = (isMailing: boolean): { mailIds: string[] }[] => {
    const ids = mails.filter(({ category }) => (category === 'mailing') === isMailing).map(({ id }) => id);
    return Array.from({ length: Math.ceil(ids.length / perJob) }, (_, at) => ({
      mailIds: ids.slice(at * perJob, (at + 1) * perJob),
    }));
  };
  return [jobWrite(sendMail, handfuls(false)), jobWrite(sendMailing, handfuls(true))];
}
