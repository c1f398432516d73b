import type pg from 'pg';
import type { Write } from '#platform/database';
import { mailWrites, type MailRequest } from '#platform/mail';
import { wakeRelay } from '#platform/outbox';

const BATCH = 1000;

/** Asks for a ticket mail to each of these people, with the product's own statements. */
export async function queueTickets(
  db: pg.Pool,
  conferenceId: string,
  registrationIds: readonly string[],
  changes: Partial<MailRequest> = {},
): Promise<void> {
  for (let from = 0; from < registrationIds.length; from += BATCH) {
    const requests = registrationIds.slice(from, from + BATCH).map((id, at) => ({
      template: 'registration.ticket',
      language: 'zh' as const,
      to: { name: `压测${from + at}`, address: `bench${from + at}@demo.example` },
      subject: { kind: 'registration', id },
      scopeId: conferenceId,
      ...changes,
    }));
    const writes = [...mailWrites(new Date(), requests).writes, wakeRelay].filter(
      (write): write is Write => write !== null,
    );
    for (const { text, values } of writes) await db.query(text, [...values]);
  }
}
