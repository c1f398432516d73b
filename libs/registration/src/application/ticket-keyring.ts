import type { KeyObject } from 'node:crypto';
import type { Transaction } from '#platform/database';
import { isSignedBy, publicKeyOf, readTicketCode, type TicketFacts } from '../domain/ticket-code.js';
import { TicketKeys } from '../persistence/ticket-keys.js';

/**
 * Proves ticket codes without asking the database each time: a key's bytes never change under its number, so they are
 * read once. Whether the key was retired or the ticket revoked since is for the reader to ask.
 */
export class TicketKeyring {
  private readonly keys = new Map<number, KeyObject>();

  /** What the code says, when one of our keys signed it. */
  async prove(tx: Transaction, code: string): Promise<TicketFacts | null> {
    const facts = readTicketCode(code);
    if (!facts) return null;
    const key = await this.key(tx, facts.keyId);
    return key && isSignedBy(code, key) ? facts : null;
  }

  private async key(tx: Transaction, id: number): Promise<KeyObject | null> {
    const known = this.keys.get(id);
    if (known) return known;
    const bytes = await new TicketKeys(tx).verifying(id);
    if (!bytes) return null;
    const key = publicKeyOf(bytes);
    this.keys.set(id, key);
    return key;
  }
}
