import { DomainError } from '#contracts/domain-error';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { recordMail } from '#platform/mail';
import { requireRegistration } from '../require-registration.js';
import type { Message } from './bulk-action.js';

export const MESSAGE = 'registration.message';

/** Writes a few words to one person; the same bulk action writes to nobody twice. */
export async function writeMessage(
  tx: Transaction,
  call: Call,
  id: string,
  message: Message,
  bulkId: string,
): Promise<void> {
  const { registration } = await requireRegistration(tx, call, id, 'conference.edit', 'change');
  if (!registration.email) throw new DomainError('registration.no-email');
  const before: unknown[] = await tx.query(
    `SELECT 1 FROM mails WHERE subject_kind = 'registration' AND subject_id = $1 AND template = $2
       AND data ->> 'bulkId' = $3`,
    [id, MESSAGE, bulkId],
  );
  if (before.length > 0) return;
  const { language } = registration;
  const hasOwn = language === 'zh' ? message.textZh : message.textEn;
  const spoken = hasOwn ? language : language === 'zh' ? 'en' : 'zh';
  await recordMail(tx, call, {
    template: MESSAGE,
    language: spoken,
    to: { name: registration.name, address: registration.email },
    subject: { kind: 'registration', id },
    scopeId: registration.conferenceId,
    data: {
      subject: spoken === 'zh' ? message.subjectZh : message.subjectEn,
      text: spoken === 'zh' ? message.textZh : message.textEn,
      bulkId,
    },
  });
  await recordAudit(tx, call, {
    action: 'registration.message-written',
    subject: { kind: 'registration', id },
    scopeId: registration.conferenceId,
  });
}
