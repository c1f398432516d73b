import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { recordMails } from '#platform/mail';
import type { Agreement } from '../../persistence/agreements/agreement.entity.js';
import { Agreements } from '../../persistence/agreements/agreements.js';
import { noteAgreement } from './note-agreement.js';

export type AgreementMail = 'signing.confirmation-asked' | 'signing.confirmation-due';

/**
 * Writes to every party that has still to confirm and left an address, with its personal link.
 * @returns mails written
 */
export async function askParties(
  tx: Transaction,
  call: Call,
  agreement: Pick<Agreement, 'id' | 'conferenceId'>,
  template: AgreementMail = 'signing.confirmation-asked',
): Promise<number> {
  const parties = await new Agreements(tx).parties([agreement.id]);
  const asked = parties.filter(({ confirmedAt, contactEmail }) => !confirmedAt && contactEmail);
  await recordMails(
    tx,
    call,
    asked.map(({ id, contactName, signatoryName, contactEmail }) => ({
      template,
      language: 'zh' as const,
      to: { name: contactName || signatoryName, address: contactEmail },
      subject: { kind: 'agreement', id: agreement.id },
      scopeId: agreement.conferenceId,
      data: { partyId: id },
    })),
  );
  if (asked.length > 0 && template === 'signing.confirmation-asked')
    await noteAgreement(tx, call, agreement, 'asked', { parties: asked.map(({ id }) => id) });
  return asked.length;
}
