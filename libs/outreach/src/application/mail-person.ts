import { may } from '#contracts/actor';
import { DomainError } from '#contracts/domain-error';
import type { MailPersonKind } from '#contracts/outreach/mail-person';
import { requireConference } from '#conferences';
import { findRepresentatives } from '#organisations';
import { findRegistration } from '#registration';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { requireInvitation } from './invitations/require-invitation.js';
import { mailInSight } from './mail-sight.js';

export interface MailPerson {
  name: string;
  /** null: nobody can have written to them. */
  address: string | null;
}

/**
 * Whom a record is about, for somebody who may read mails where the record stands. Addresses are masked in the console,
 * so a person is named by a record and never by the address.
 * @throws DomainError access.not-found, access.forbidden
 */
export async function mailPerson(
  tx: Transaction,
  call: Call,
  { kind, id }: { kind: MailPersonKind; id: string },
): Promise<MailPerson> {
  switch (kind) {
    case 'mail': {
      const { toName, toAddress } = await mailInSight(tx, call, id);
      return { name: toName, address: toAddress };
    }
    case 'registration': {
      const found = await findRegistration(tx, id);
      if (!found) throw new DomainError('access.not-found');
      await requireConference(tx, call, found.conferenceId, 'mail.read');
      return { name: found.name, address: found.email };
    }
    case 'invitation': {
      const { invitation } = await requireInvitation(tx, call, id, 'mail.read');
      return { name: invitation.name, address: invitation.email };
    }
    case 'representative': {
      if (!may(call.actor, 'organisations.read')) throw new DomainError('access.forbidden');
      const [found] = await findRepresentatives(tx, [id]);
      if (!found) throw new DomainError('access.not-found');
      return { name: found.name, address: found.email };
    }
  }
}
