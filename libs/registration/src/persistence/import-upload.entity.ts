import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ParticipantType } from '#contracts/vocabulary';
import type { ColumnMapping } from '../domain/import/person-columns.js';

export interface ImportSettings {
  mapping: ColumnMapping;
  /** Of rows that say none. */
  participantType: ParticipantType;
}

/** A list of people on its way in: kept for a day for its owner alone, as it was sent. */
@Entity('registration_uploads')
@Index('registration_uploads_expires_at', ['expiresAt'])
export class RegistrationUpload {
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
  settings: ImportSettings;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  expiresAt: Date;
}
