import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A sealed PDF of an agreement; a later one stands beside it, never in its place. */
@Entity('agreement_seals')
@Unique('agreement_seals_code_once', ['code'])
@Check('agreement_seals_size_true', 'size_bytes = octet_length(content)')
@Check('agreement_seals_version_counted', 'version >= 1')
@Index('agreement_seals_sha256', ['sha256'])
export class AgreementSeal {
  @ForeignKey('Agreement', { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  agreementId: string;

  @PrimaryColumn('int')
  version: number;

  /** By which anybody can look it up. */
  @Column('text')
  code: string;

  @Column('text')
  sha256: string;

  @Column('int')
  sizeBytes: number;

  @Column('bytea', { select: false })
  content: Buffer;

  /** SHA-256 of the certificate that sealed it. */
  @Column('text')
  fingerprint: string;

  @Column('timestamptz')
  madeAt: Date;
}
