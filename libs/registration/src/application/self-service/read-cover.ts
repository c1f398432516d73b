import { Injectable } from '@nestjs/common';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import type { TicketConferenceView } from '../../http/public-registration.view.js';
import { ownRegistration } from '../own-registration.js';
import { conferenceOnTicket } from '../ticket-view.js';

/** What a personal link shows before its button is pressed: the conference, and nothing of the person. */
@Injectable()
export class ReadCover {
  constructor(private readonly transactions: Transactions) {}

  async run(call: Call, token: string): Promise<TicketConferenceView> {
    const { conference } = await ownRegistration(this.transactions.reader, call, token, 'read');
    return conferenceOnTicket(conference);
  }
}
