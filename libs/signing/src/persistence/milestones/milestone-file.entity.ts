import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Evidence that a milestone is reached. */
@Entity('milestone_files')
@Check('milestone_files_size_true', 'size_bytes = octet_length(content)')
@Index('milestone_files_milestone', ['milestoneId'])
export class MilestoneFile {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('Milestone', { onDelete: 'CASCADE' })
  @Column('uuid')
  milestoneId: string;

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

  @Column('text')
  addedBy: string;

  @Column('timestamptz')
  addedAt: Date;
}
