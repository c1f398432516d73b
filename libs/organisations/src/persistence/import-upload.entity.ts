import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ImportMapping } from '../domain/import/import-fields.js';

/** A file on its way in: kept for a day for its owner alone, as it was sent. */
@Entity('import_uploads')
@Index('import_uploads_expires_at', ['expiresAt'])
export class ImportUpload {
  @PrimaryColumn('uuid')
  id: string;

  /** `user:<id>` or `system:<name>`. */
  @Column('text')
  owner: string;

  @Column('text')
  fileName: string;

  @Column('bytea')
  content: Buffer;

  /** As last previewed. */
  @Column('jsonb')
  mapping: ImportMapping;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  expiresAt: Date;
}
