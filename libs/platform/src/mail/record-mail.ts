import { DomainError } from '#contracts/domain-error';
import { mailJobWrites } from './mail-jobs.js';
import type { Call, Language } from '#platform/call';
import { insertInto, newId, writeAll, type Transaction, type Write } from '#platform/database';
import { wakeRelay } from '#platform/outbox';
import type { LocalHours } from '#platform/local-time';
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
  /** When it must not leave, first try or not; at any time unless told. */
  notBetween?: LocalHours | null;
  senderName?: string | null;
  replyTo?: string | null;
}

/** `Li@Firm.Example` → `firm.example`. */
export const domainOf = (address: string): string =>
  address.slice(address.lastIndexOf('@') + 1).toLowerCase();

interface MailRow {
  id: string;
  now: Date;
  request: MailRequest;
}

const insertMails = insertInto<MailRow>('mails', {
  id: ['uuid', ({ id }) => id],
  message_id: ['text', ({ id }) => `<${id}@zijin>`],
  template: ['text', ({ request }) => request.template],
  language: ['text', ({ request }) => request.language],
  to_name: ['text', ({ request }) => request.to.name],
  to_address: ['text', ({ request }) => request.to.address],
  subject_kind: ['text', ({ request }) => request.subject.kind],
  subject_id: ['uuid', ({ request }) => request.subject.id],
  scope_id: ['uuid', ({ request }) => request.scopeId ?? null],
  data: ['jsonb', ({ request }) => request.data ?? {}],
  batch_id: ['uuid', ({ request }) => request.batchId ?? null],
  category: ['text', ({ request }) => request.category ?? 'personal'],
  delivery: ['text', ({ request }) => request.delivery ?? 'at-least-once'],
  not_between: ['jsonb', ({ request }) => request.notBetween ?? null],
  sender_name: ['text', ({ request }) => request.senderName ?? null],
  reply_to: ['text', ({ request }) => request.replyTo ?? null],
  domain: ['text', ({ request }) => domainOf(request.to.address)],
  next_attempt_at: ['timestamptz', ({ now }) => now],
  enqueued_at: ['timestamptz', ({ now }) => now],
  created_at: ['timestamptz', ({ now }) => now],
});

/** Whoever can put a line end into a header field can write headers of their own. */
function refuseLineBreaks({ to, senderName, replyTo }: MailRequest): void {
  for (const text of [to.name, to.address, senderName, replyTo])
    if (text && /[\r\n\u0000]/.test(text)) throw new DomainError('mail.line-break');
}

/** The rows of many mails and of their jobs; for `writeAll`, with `wakeRelay` last. */
export function mailWrites(
  now: Date,
  requests: readonly MailRequest[],
): { ids: string[]; writes: (Write | null)[] } {
  const rows = requests.map((request): MailRow => {
    refuseLineBreaks(request);
    return { id: newId(), now, request };
  });
  const jobs = mailJobWrites(rows.map(({ id, request: { category } }) => ({ id, category })));
  return { ids: rows.map(({ id }) => id), writes: [insertMails(rows), ...jobs] };
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
