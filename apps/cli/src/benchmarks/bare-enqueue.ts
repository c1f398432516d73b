import { performance } from 'node:perf_hooks';
import type { Pool } from 'pg';
import { MAILS_PER_JOB, sendMailing } from '#contracts/jobs/mail';

/** The floor: the same rows (mail, job, mark) by one bare statement; mails a second. */
export async function bareEnqueue(db: Pool, mailingId: string, people: number): Promise<number> {
  const began = performance.now();
  const { rowCount } = await db.query(
    `WITH due AS MATERIALIZED (
       SELECT p.id, p.recipient_id, gen_random_uuid() AS mail_id FROM planned_mails p
       WHERE p.mailing_id = $1 AND p.state = 'planned' AND p.due_at <= now()
     ), mail AS (
       INSERT INTO mails (id, message_id, template, language, to_name, to_address, subject_kind, subject_id, scope_id,
         data, batch_id, category, delivery, domain, next_attempt_at, enqueued_at, created_at)
       SELECT due.mail_id, '<' || due.mail_id || '@zijin>', 'outreach.mailing', r.language, r.name, r.email,
         'registration', r.id, r.conference_id, '{}', $1, 'mailing', 'at-least-once', 'demo.example', now(), now(), now()
       FROM due JOIN registrations r ON r.id = due.recipient_id
     ), job AS (
       INSERT INTO outbox (id, job, payload)
       SELECT gen_random_uuid(), $2, jsonb_build_object('mailIds', jsonb_agg(mail_id))
       FROM (SELECT mail_id, (row_number() OVER ()) / $3 AS handful FROM due) AS counted GROUP BY handful
     )
     UPDATE planned_mails p SET state = 'enqueued', mail_id = due.mail_id FROM due WHERE p.id = due.id`,
    [mailingId, sendMailing.name, MAILS_PER_JOB],
  );
  if (rowCount !== people) throw new Error(`the bare statement wrote ${rowCount} of ${people}`);
  return people / ((performance.now() - began) / 1000);
}
