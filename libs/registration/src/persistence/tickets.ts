import { In, IsNull } from 'typeorm';
import { newId, type Transaction } from '#platform/database';
import { privateKeyOf, signTicketCode } from '../domain/ticket-code.js';
import type { Registration } from './registration.entity.js';
import { TicketKeys } from './ticket-keys.js';
import { Ticket } from './ticket.entity.js';

export class Tickets {
  constructor(private readonly tx: Transaction) {}

  async issue(registrations: readonly Pick<Registration, 'id' | 'conferenceId'>[], now: Date): Promise<void> {
    if (registrations.length === 0) return;
    await this.tx.insert(
      Ticket,
      registrations.map(({ id, conferenceId }) => ({
        id: newId(),
        registrationId: id,
        conferenceId,
        issuedAt: now,
      })),
    );
  }

  /** From now on the door refuses it. */
  async revoke(registrationId: string, now: Date): Promise<void> {
    await this.tx.update(Ticket, { registrationId, revokedAt: IsNull() }, { revokedAt: now });
  }

  /** Whether the person ever held a ticket, and so a calendar entry. */
  everIssued(registrationId: string): Promise<boolean> {
    return this.tx.existsBy(Ticket, { registrationId });
  }

  /** The code of the valid ticket, signed with the newest key; null when there is no valid ticket. */
  async codeOf(registrationId: string, now: Date): Promise<string | null> {
    return (await this.codesOf([registrationId], now)).get(registrationId) ?? null;
  }

  /** As `codeOf` for many, by registration; those without a valid ticket are left out. */
  async codesOf(registrationIds: readonly string[], now: Date): Promise<Map<string, string>> {
    if (registrationIds.length === 0) return new Map();
    const tickets = await this.tx.findBy(Ticket, {
      registrationId: In([...registrationIds]),
      revokedAt: IsNull(),
    });
    if (tickets.length === 0) return new Map();
    const { id: keyId, privateKey } = await new TicketKeys(this.tx).signing(now);
    const key = privateKeyOf(privateKey);
    return new Map(
      tickets.map(({ id: ticketId, conferenceId, registrationId }) => [
        registrationId,
        signTicketCode({ keyId, conferenceId, ticketId }, key),
      ]),
    );
  }
}
