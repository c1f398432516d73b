import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** An attachment. */
@Entity('agreement_files')
@Check('agreement_files_size_true', 'size_bytes = octet_length(content)')
@Index('agreement_files_agreement', ['agreementId'])
export class AgreementFile {
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

  /** Hex, of the content. */
  @Column('text')
  sha256: string;

  @Column('bytea', { select: false })
  content: Buffer;

  @Column('timestamptz')
  addedAt: Date;
}
