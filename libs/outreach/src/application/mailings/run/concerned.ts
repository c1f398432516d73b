import type { ConferenceRecord } from '#conferences';
import type { ExclusionReason } from '#contracts/outreach/audience';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import type { Recipient } from '../../../domain/recipient.js';
import type { Mailing } from '../../../persistence/mailing.entity.js';
import { findRecipients } from '../../audience/find-recipients.js';
import { makeInvitations } from '../../invitations/make-invitations.js';

/** Whom a mailing concerns at this moment, by the id under which they are planned, and whom it leaves out and why. */
export interface Concerned {
  people: ReadonlyMap<string, Recipient>;
  leftOut: ReadonlyMap<string, ExclusionReason>;
}

/**
 * Asks for them. The people of an invitation are the invitations themselves. They are made when it begins and not when it
 * is scheduled, so that nothing is held for a letter that may never leave.
 */
export async function askConcerned(
  tx: Transaction,
  call: Call,
  mailing: Mailing,
  conference: ConferenceRecord,
): Promise<Concerned> {
  const { recipients, excluded } = await findRecipients(tx, call, conference, mailing.audience);
  const people = mailing.purpose === 'invitation' ? await invited(tx, call, mailing, recipients) : recipients;
  return {
    people: new Map(people.map((one) => [one.id, one])),
    leftOut: new Map(excluded.map(({ id, reason }) => [id, reason])),
  };
}

/** Their invitations, without those that an earlier wave sent: they are nudged, not invited anew. */
async function invited(
  tx: Transaction,
  call: Call,
  mailing: Mailing,
  recipients: readonly Recipient[],
): Promise<Recipient[]> {
  const invitations = await makeInvitations(tx, call, mailing, recipients);
  const rows: { id: string }[] = await tx.query(
    'SELECT id FROM invitations WHERE id = ANY($1) AND (mailing_id = $2 OR mail_id IS NULL)',
    [invitations.map(({ id }) => id), mailing.id],
  );
  const mine = new Set(rows.map(({ id }) => id));
  return invitations.filter(({ id }) => mine.has(id));
}
