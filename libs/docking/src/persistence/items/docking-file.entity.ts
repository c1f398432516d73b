import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A file that belongs to an item or to an answer. */
@Entity('docking_files')
@Check('docking_files_size_true', 'size_bytes = octet_length(content)')
@Check('docking_files_of_one', '(item_id IS NULL) <> (answer_id IS NULL)')
@Index('docking_files_item', ['itemId'], { where: 'item_id IS NOT NULL' })
@Index('docking_files_answer', ['answerId'], { where: 'answer_id IS NOT NULL' })
export class DockingFile {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('Item')
  @Column('uuid', { nullable: true })
  itemId: string | null;

  @ForeignKey('Answer')
  @Column('uuid', { nullable: true })
  answerId: string | null;

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
