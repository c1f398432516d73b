import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * A file sent as an answer. Its id is random and told to the sender alone: whoever names it in an answer first owns
 * it. Nobody's after a day, it is deleted.
 */
@Entity('form_files')
@Check('form_files_size_true', 'size_bytes = octet_length(content)')
@Index('form_files_registration', ['registrationId'])
@Index('form_files_unclaimed', ['uploadedAt'], { where: 'registration_id IS NULL' })
export class FormFile {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('Conference')
  @Column('uuid')
  conferenceId: string;

  /** Null until a registration names it in its answers. */
  @ForeignKey('Registration')
  @Column('uuid', { nullable: true })
  registrationId: string | null;

  @Column('text')
  fieldKey: string;

  @Column('text')
  name: string;

  /** By content. */
  @Column('text')
  mediaType: string;

  @Column('int')
  sizeBytes: number;

  @Column('bytea', { select: false })
  content: Buffer;

  @Column('timestamptz')
  uploadedAt: Date;
}
