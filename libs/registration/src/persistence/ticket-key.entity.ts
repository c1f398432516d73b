import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** An Ed25519 key pair that signs ticket codes. The newest signs; every one not retired verifies. */
@Entity('ticket_keys')
@Check('ticket_keys_id_fits_code', 'id BETWEEN 1 AND 65535')
export class TicketKey {
  @PrimaryColumn('int')
  id: number;

  /** SPKI, DER. */
  @Column('bytea')
  publicKey: Buffer;

  /** PKCS #8, DER. */
  @Column('bytea', { select: false })
  privateKey: Buffer;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  retiredAt: Date | null;
}
