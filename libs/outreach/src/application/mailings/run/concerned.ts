import type { ConferenceRecord } from '#conferences';
import type { ExclusionReason } from '#contracts/outreach/audience';
import { unanswered } from '#contracts/outreach/invitation';
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
 * Asks for them. The people of an invitation are the invitations themselves: made when it begins (`isBeginning`), so
 * that nothing is held for a letter that may never leave, and concerned as long as they have not answered.
 */
export async function askConcerned(
  tx: Transaction,
  call: Call,
  mailing: Mailing,
  conference: ConferenceRecord,
  isBeginning: boolean,
): Promise<Concerned> {
  const isInvitation = mailing.purpose === 'invitation';
  if (isInvitation && isBeginning) {
    const asked = await findRecipients(tx, call, conference, mailing.audience);
    await makeInvitations(tx, call, mailing, asked.recipients);
  }
  const { recipients, excluded } = await findRecipients(
    tx,
    call,
    conference,
    isInvitation ? { source: 'invitations', invitationStates: [...unanswered] } : mailing.audience,
  );
  const mine = isInvitation ? await invitationsOf(tx, mailing.id) : null;
  return {
    people: new Map(recipients.flatMap((one) => (!mine || mine.has(one.id) ? [[one.id, one]] : []))),
    leftOut: new Map(excluded.map(({ id, reason }) => [id, reason])),
  };
}

async function invitationsOf(tx: Transaction, mailingId: string): Promise<Set<string>> {
  const rows: { id: string }[] = await tx.query('SELECT id FROM invitations WHERE mailing_id = $1', [
    mailingId,
  ]);
  return new Set(rows.map(({ id }) => id));
}
