import { Injectable } from '@nestjs/common';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { readInvitedForm, type PublicFormView } from '#registration';
import { heldIdOf, ownInvitation, requireAnswerable } from './own-invitation.js';

/** What the form of an invited person asks. */
@Injectable()
export class ReadOwnForm {
  constructor(private readonly transactions: Transactions) {}

  async run(call: Call, token: string): Promise<PublicFormView> {
    const tx = this.transactions.reader;
    const own = await ownInvitation(tx, call, token, 'read');
    requireAnswerable(own, call.clock.now());
    const { conference, invitation } = own;
    return readInvitedForm(tx, conference, invitation.participantType, heldIdOf(own) !== null);
  }
}
