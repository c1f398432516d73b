import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import { HttpSettings, MailSettings } from '#config';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { calendarFile } from '#documents/calendar';
import { qrPng } from '#documents/qr';
import type { TicketView } from '../http/public-registration.view.js';
import { Tickets } from '../persistence/tickets.js';
import { conferenceEvent } from './calendar-entry.js';
import { ownRegistration } from './own-registration.js';
import { ownSessionEvents } from './programme/session-entries.js';
import { linkedRegistration, type PersonalLink } from './self-service/looked-after.js';
import { ticketView } from './ticket-view.js';

/** The personal page and its two files. Reading changes nothing: mail scanners may follow every link. */
@Injectable()
export class ReadPersonalPage {
  constructor(
    private readonly transactions: Transactions,
    private readonly http: HttpSettings,
    private readonly mail: MailSettings,
  ) {}

  async run(call: Call, link: PersonalLink): Promise<TicketView> {
    const tx = this.transactions.reader;
    return ticketView(tx, call, await linkedRegistration(tx, call, link, 'read', 'person'));
  }

  async calendar(call: Call, token: string): Promise<string> {
    const tx = this.transactions.reader;
    const found = await ownRegistration(tx, call, token, 'read');
    const now = call.clock.now();
    const { from } = this.mail;
    return calendarFile(
      conferenceEvent(found, 'PUBLISH', now, from, `${this.http.baseUrl}/r/${token}`),
      ...(await ownSessionEvents(tx, found, 'PUBLISH', now, from)),
    );
  }

  async picture(call: Call, link: PersonalLink): Promise<Buffer> {
    const tx = this.transactions.reader;
    const { registration } = await linkedRegistration(tx, call, link, 'read', 'person');
    const code =
      registration.state === 'confirmed' && (await new Tickets(tx).codeOf(registration.id, call.clock.now()));
    if (!code) throw new DomainError('registration.no-ticket');
    return qrPng(code);
  }
}
