import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { recordMail } from '#platform/mail';
import { Items } from '../../persistence/items/items.js';

export type AnswerMail =
  | 'docking.answer-new'
  | 'docking.answer-question'
  | 'docking.answer-reply'
  | 'docking.answer-chosen'
  | 'docking.answer-declined'
  | 'docking.answer-call';

/** To one person about an answer or a demand, where an address is known; null where nobody can be reached. */
export async function writeAbout(
  tx: Transaction,
  call: Call,
  template: AnswerMail,
  registrationId: string | null,
  subject: { kind: 'docking-answer' | 'docking-item'; id: string },
  data: Record<string, unknown> = {},
): Promise<string | null> {
  if (!registrationId) return null;
  const person = (await new Items(tx).presenters([registrationId])).get(registrationId);
  if (!person?.email || person.state !== 'confirmed') return null;
  return recordMail(tx, call, {
    template,
    language: person.language,
    to: { name: person.name, address: person.email },
    subject,
    scopeId: person.conferenceId,
    data: { ...data, registrationId },
  });
}
