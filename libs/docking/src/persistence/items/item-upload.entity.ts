import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ItemMapping } from '../../domain/items/item-columns.js';

/** A list of items on its way in: kept for a day for its owner alone, as it was sent. */
@Entity('docking_uploads')
@Index('docking_uploads_expires_at', ['expiresAt'])
export class ItemUpload {
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
  mapping: ItemMapping;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  expiresAt: Date;
}
