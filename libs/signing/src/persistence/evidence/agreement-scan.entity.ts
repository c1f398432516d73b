import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A scan or photograph of what was signed on paper. */
@Entity('agreement_scans')
@Check('agreement_scans_size_true', 'size_bytes = octet_length(content)')
@Index('agreement_scans_agreement', ['agreementId'])
export class AgreementScan {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('Agreement', { onDelete: 'CASCADE' })
  @Column('uuid')
  agreementId: string;

  @Column('text')
  fileName: string;

  @Column('text')
  mediaType: string;

  @Column('int')
  sizeBytes: number;

  @Column('text')
  sha256: string;

  @Column('bytea', { select: false })
  content: Buffer;

  @Column('int')
  pages: number;

  @Column('timestamptz')
  addedAt: Date;
}
