import { sendMail } from '#contracts/jobs/mail';
import type { Call, Language } from '#platform/call';
import { newId, type Transaction } from '#platform/database';
import { recordJobs } from '#platform/outbox';
import { Mail } from './mail.entity.js';

export interface MailRequest {
  template: string;
  language: Language;
  to: { name: string; address: string };
  subject: { kind: string; id: string };
  scopeId?: string | null;
  data?: Record<string, unknown>;
}

/** Asks for mails in the transaction that makes them necessary. They are composed when they are sent. */
export async function recordMails(
  tx: Transaction,
  call: Call,
  requests: readonly MailRequest[],
): Promise<string[]> {
  const now = call.clock.now();
  const mails = requests.map((request) => {
    const id = newId();
    return {
      id,
      messageId: `<${id}@zijin>`,
      template: request.template,
      language: request.language,
      toName: request.to.name,
      toAddress: request.to.address,
      subjectKind: request.subject.kind,
      subjectId: request.subject.id,
      scopeId: request.scopeId ?? null,
      data: request.data ?? {},
      state: 'queued' as const,
      attempts: 0,
      nextAttemptAt: now,
      enqueuedAt: now,
      createdAt: now,
    };
  });
  if (mails.length === 0) return [];
  await tx.insert(Mail, mails as never[]); // TypeORM's deep-partial type loses itself in `data`
  await recordJobs(
    tx,
    sendMail,
    mails.map(({ id }) => ({ mailId: id })),
  );
  return mails.map(({ id }) => id);
}

export const recordMail = async (tx: Transaction, call: Call, request: MailRequest): Promise<string> =>
  (await recordMails(tx, call, [request]))[0]!;
