import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { personalLink } from '#registration';
import type { OwnRegistrationLinkView } from '../../http/invitations/invitation-page.view.js';
import { hasRegistered, ownInvitation } from './own-invitation.js';

/** From the invitation to the personal page of the registration it became. */
@Injectable()
export class OpenOwnRegistration {
  constructor(private readonly transactions: Transactions) {}

  run(call: Call, token: string): Promise<OwnRegistrationLinkView> {
    return this.transactions.run(call, async (tx) => {
      const own = await ownInvitation(tx, call, token, 'read');
      if (!hasRegistered(own)) throw new DomainError('access.link-invalid');
      return { token: await personalLink(tx, call, own.registration!.id) };
    });
  }
}
