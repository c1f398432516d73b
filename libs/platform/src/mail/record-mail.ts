import { sendMail } from '#contracts/jobs/mail';
import type { Call, Language } from '#platform/call';
import { newId, queryPrepared, type Transaction } from '#platform/database';
import { recordJobs } from '#platform/outbox';

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
      message_id: `<${id}@zijin>`,
      template: request.template,
      language: request.language,
      to_name: request.to.name,
      to_address: request.to.address,
      subject_kind: request.subject.kind,
      subject_id: request.subject.id,
      scope_id: request.scopeId ?? null,
      data: request.data ?? {},
    };
  });
  if (mails.length === 0) return [];
  await queryPrepared(
    tx,
    {
      name: 'record-mails',
      text: `INSERT INTO mails (id, message_id, template, language, to_name, to_address, subject_kind, subject_id, scope_id,
               data, next_attempt_at, enqueued_at, created_at)
             SELECT id, message_id, template, language, to_name, to_address, subject_kind, subject_id, scope_id, data,
               $2, $2, $2
             FROM json_populate_recordset(NULL::mails, $1)`,
    },
    [JSON.stringify(mails), now],
  );
  await recordJobs(
    tx,
    sendMail,
    mails.map(({ id }) => ({ mailId: id })),
  );
  return mails.map(({ id }) => id);
}

export const recordMail = async (tx: Transaction, call: Call, request: MailRequest): Promise<string> =>
  (await recordMails(tx, call, [request]))[0]!;
