import { IsNull } from 'typeorm';
import type { Transaction } from '#platform/database';
import { newTicketKeyPair } from '../domain/ticket-code.js';
import { TicketKey } from './ticket-key.entity.js';

export type SigningKey = Pick<TicketKey, 'id' | 'privateKey'>;

export class TicketKeys {
  constructor(private readonly tx: Transaction) {}

  /** The newest key; the very first is made on first use. */
  async signing(now: Date): Promise<SigningKey> {
    const key = await this.newest();
    if (key) return key;
    await this.add(1, now);
    return (await this.newest()) ?? this.rotate(now);
  }

  /** Adds a key that signs from now on; those before go on verifying until retired. */
  async rotate(now: Date): Promise<SigningKey> {
    for (;;) {
      const last = await this.tx.findOne(TicketKey, {
        where: {},
        order: { id: 'DESC' },
        select: { id: true },
      });
      const id = (last?.id ?? 0) + 1;
      if (await this.add(id, now)) return (await this.newest())!;
    }
  }

  /** From now on what these keys signed is refused. */
  async retireOthers(than: number, now: Date): Promise<void> {
    await this.tx.query('UPDATE ticket_keys SET retired_at = $2 WHERE id <> $1 AND retired_at IS NULL', [
      than,
      now,
    ]);
  }

  /** The public key of this number, SPKI DER, retired or not. */
  async verifying(id: number): Promise<Buffer | null> {
    const key = await this.tx.findOne(TicketKey, { where: { id }, select: { id: true, publicKey: true } });
    return key?.publicKey ?? null;
  }

  private newest(): Promise<SigningKey | null> {
    return this.tx.findOne(TicketKey, {
      where: { retiredAt: IsNull() },
      order: { id: 'DESC' },
      select: { id: true, privateKey: true },
    });
  }

  /** Whether it was this call that added it: of several at once the first wins, the others wait and see it. */
  private async add(id: number, now: Date): Promise<boolean> {
    const pair = newTicketKeyPair();
    const rows: unknown[] = await this.tx.query(
      `INSERT INTO ticket_keys (id, public_key, private_key, created_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (id) DO NOTHING RETURNING id`,
      [id, pair.publicKey, pair.privateKey, now],
    );
    return rows.length === 1;
  }
}
