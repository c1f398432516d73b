import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** One version of an agreement's text, as it was uploaded or merged. A version never changes. */
@Entity('agreement_texts')
@Check('agreement_texts_size_true', 'size_bytes = octet_length(content)')
@Check('agreement_texts_version_counted', 'version >= 1')
export class AgreementText {
  @ForeignKey('Agreement', { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  agreementId: string;

  @PrimaryColumn('int')
  version: number;

  @Column('text')
  fileName: string;

  /** By content: application/pdf, or Word's. */
  @Column('text')
  mediaType: string;

  @Column('int')
  sizeBytes: number;

  /** Hex, of the content. */
  @Column('text')
  sha256: string;

  @Column('bytea', { select: false })
  content: Buffer;

  /** What can be read in it, for the difference between two versions. */
  @Column('text')
  plainText: string;

  @Column('int', { nullable: true })
  pages: number | null;

  @Column('text')
  addedBy: string;

  @Column('timestamptz')
  addedAt: Date;
}
