import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { AgreementMapping } from '../../domain/agreements/agreement-columns.js';

/** A list of agreements on its way in: kept for a day for its owner alone, as it was sent. */
@Entity('agreement_uploads')
@Index('agreement_uploads_expires_at', ['expiresAt'])
export class AgreementUpload {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('Conference', { onDelete: 'CASCADE' })
  @Column('uuid')
  conferenceId: string;

  /** `user:<id>` or `system:<name>`. */
  @Column('text')
  owner: string;

  @Column('text')
  fileName: string;

  @Column('bytea')
  content: Buffer;

  /** As last previewed. */
  @Column('jsonb')
  mapping: AgreementMapping;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  expiresAt: Date;
}
