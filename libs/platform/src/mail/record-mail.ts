import { sendMail } from '#contracts/jobs/mail';
import type { Call, Language } from '#platform/call';
import { newId, writeAll, type Transaction, type Write } from '#platform/database';
import { jobWrite, wakeRelay } from '#platform/outbox';
import type { MailCategory, MailDelivery } from './mail.entity.js';

export interface MailRequest {
  template: string;
  language: Language;
  to: { name: string; address: string };
  subject: { kind: string; id: string };
  scopeId?: string | null;
  data?: Record<string, unknown>;
  /** The mailing it belongs to. */
  batchId?: string | null;
  /** `personal` unless told. */
  category?: MailCategory;
  /** `at-least-once` unless told. */
  delivery?: MailDelivery;
  senderName?: string | null;
  replyTo?: string | null;
}

/** `Li@Firm.Example` → `firm.example`. */
export const domainOf = (address: string): string =>
  address.slice(address.lastIndexOf('@') + 1).toLowerCase();

/** The rows of many mails and of their jobs; for `writeAll`, with `wakeRelay` last. */
export function mailWrites(
  now: Date,
  requests: readonly MailRequest[],
): { ids: string[]; writes: (Write | null)[] } {
  const mails = requests.map((request) => {
    const id = newId();
    return {
      id,
      message_id: `<${id}@zijin>`,
      template: request.template,
      language: request.language,
      to_name: request.to.name,
      to_address: request.to.address,
      subject_kind: request.subject.kind,
      subject_id: request.subject.id,
      scope_id: request.scopeId ?? null,
      data: request.data ?? {},
      batch_id: request.batchId ?? null,
      category: request.category ?? 'personal',
      delivery: request.delivery ?? 'at-least-once',
      sender_name: request.senderName ?? null,
      reply_to: request.replyTo ?? null,
      domain: domainOf(request.to.address),
    };
  });
  const ids = mails.map(({ id }) => id);
  if (mails.length === 0) return { ids, writes: [] };
  const rows: Write = {
    name: 'mails',
    text: `INSERT INTO mails (id, message_id, template, language, to_name, to_address, subject_kind, subject_id, scope_id,
             data, batch_id, category, delivery, sender_name, reply_to, domain, next_attempt_at, enqueued_at, created_at)
           SELECT id, message_id, template, language, to_name, to_address, subject_kind, subject_id, scope_id, data,
             batch_id, category, delivery, sender_name, reply_to, domain, $2, $2, $2
           FROM json_populate_recordset(NULL::mails, $1)`,
    values: [JSON.stringify(mails), now],
  };
  return {
    ids,
    writes: [
      rows,
      jobWrite(
        sendMail,
        ids.map((mailId) => ({ mailId })),
      ),
    ],
  };
}

/** Asks for mails in the transaction that makes them necessary. They are composed when they are sent. */
export async function recordMails(
  tx: Transaction,
  call: Call,
  requests: readonly MailRequest[],
): Promise<string[]> {
  const { ids, writes } = mailWrites(call.clock.now(), requests);
  if (ids.length > 0) await writeAll(tx, [...writes, wakeRelay]);
  return ids;
}

export const recordMail = async (tx: Transaction, call: Call, request: MailRequest): Promise<string> =>
  (await recordMails(tx, call, [request]))[0]!;
