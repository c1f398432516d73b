import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { MeetingOutcome } from '#contracts/docking/meetings';

/** A demand or achievement discussed at a roundtable, and what came of it. */
@Entity('roundtable_items')
@Check(
  'roundtable_items_outcome_known',
  `outcome IN ('did-not-take-place','too-little-interest','informative','cooperation-possible','agreement-intended')`,
)
@Index('roundtable_items_item', ['itemId'])
export class RoundtableItem {
  @ForeignKey('Roundtable', { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  roundtableId: string;

  @ForeignKey('Item')
  @PrimaryColumn('uuid')
  itemId: string;

  @Column('int')
  position: number;

  @Column('text', { nullable: true })
  outcome: MeetingOutcome | null;

  @Column('text', { default: '' })
  note: string;

  @Column('timestamptz', { nullable: true })
  notedAt: Date | null;
}
