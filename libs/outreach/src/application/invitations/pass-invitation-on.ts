import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { newId, Transactions, type Transaction } from '#platform/database';
import { Limits } from '#platform/limits';
import { recordMail } from '#platform/mail';
import { passHeldPlaceOn } from '#registration';
import type { PassInvitationOnDto } from '../../http/invitations/invitation-page.dto.js';
import type { InvitationPageView } from '../../http/invitations/invitation-page.view.js';
import { Invitations, type NewInvitation } from '../../persistence/invitations/invitations.js';
import { invitationPage } from './invitation-page.js';
import { heldIdOf, ownInvitation, requireAnswerable, type OwnInvitation } from './own-invitation.js';
import { invitedPerson } from './invited-person.js';
import { noteInvitationMails } from './note-invitation-mails.js';
import { invitationMailTo } from './write-invitation.js';

/** Each try may write to somebody, and tells whether an address is invited: few are enough for one person. */
const MOST_TRIES = 5;
const WITHIN_SECONDS = 3600;

/**
 * Passes an invitation on to a colleague of the same organisation, who gets one of their own by mail. A place held goes
 * along.
 */
@Injectable()
export class PassInvitationOn {
  constructor(
    private readonly transactions: Transactions,
    private readonly limits: Limits,
  ) {}

  async run(call: Call, colleague: PassInvitationOnDto): Promise<InvitationPageView> {
    const { invitation } = await ownInvitation(this.transactions.reader, call, colleague.token, 'read');
    await this.limits.take(call, [
      { what: 'invitation.pass-on', who: invitation.id, max: MOST_TRIES, withinSeconds: WITHIN_SECONDS },
    ]);
    return this.transactions.run(call, async (tx) => {
      const own = await ownInvitation(tx, call, colleague.token, 'change');
      requireAnswerable(own, call.clock.now());
      return invitationPage(tx, call, await this.passOn(tx, call, own, colleague));
    });
  }

  private async passOn(
    tx: Transaction,
    call: Call,
    own: OwnInvitation,
    { name, email, language }: PassInvitationOnDto,
  ): Promise<OwnInvitation> {
    const { invitation } = own;
    const now = call.clock.now();
    const invitations = new Invitations(tx);
    const next: NewInvitation = {
      id: newId(),
      conferenceId: invitation.conferenceId,
      mailingId: invitation.mailingId,
      organisationId: invitation.organisationId,
      representativeId: null,
      name,
      title: null,
      email,
      mobile: null,
      language: language ?? invitation.language,
      participantType: invitation.participantType,
      isLocked: true,
      forwardedFromId: invitation.id,
      createdAt: now,
    };
    if (!(await invitations.add([next])).has(next.id))
      throw new DomainError('input.invalid', {}, [{ field: 'email', code: 'invitation.cannot-pass-on' }]);
    const heldId = heldIdOf(own);
    const isPassed = heldId !== null && (await passHeldPlaceOn(tx, call, heldId, invitedPerson(next)));
    const changes = {
      forwardedAt: now,
      acceptedAt: null,
      declinedAt: null,
      declineReason: null,
      declineWords: null,
      registrationId: null,
      registeredAt: null,
    };
    await invitations.change(invitation.id, changes);
    if (isPassed) await invitations.change(next.id, { registrationId: heldId });
    const mailId = await recordMail(tx, call, invitationMailTo(next, 'personal'));
    await noteInvitationMails(tx, [{ invitationId: next.id, mailId }]);
    await recordAudit(tx, call, {
      action: 'invitation.passed-on',
      subject: { kind: 'invitation', id: invitation.id },
      scopeId: invitation.conferenceId,
      details: { to: next.id, withPlace: isPassed },
    });
    return { ...own, invitation: { ...invitation, ...changes }, registration: null };
  }
}
