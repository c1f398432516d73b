import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A key that seals PDFs. The newest does; those before stay known by their certificates. */
@Entity('seal_keys')
export class StoredSealKey {
  @PrimaryColumn('int')
  id: number;

  /** PKCS #8, DER. */
  @Column('bytea', { select: false })
  privateKey: Buffer;

  /** PEM, its own first. */
  @Column('text')
  certificates: string;

  /** SHA-256 of its own certificate, hexadecimal. */
  @Column('text')
  fingerprint: string;

  /** By a certification authority, not made here. */
  @Column('boolean')
  isImported: boolean;

  @Column('timestamptz')
  createdAt: Date;
}
