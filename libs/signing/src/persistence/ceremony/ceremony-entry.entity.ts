import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** An agreement in the round it is signed in. */
@Entity('ceremony_entries')
@Index('ceremony_entries_order', ['roundId', 'position'])
export class CeremonyEntry {
  @ForeignKey('Agreement')
  @PrimaryColumn('uuid')
  agreementId: string;

  @ForeignKey('CeremonyRound', { onDelete: 'CASCADE' })
  @Column('uuid')
  roundId: string;

  @Column('int')
  position: number;

  @Column('text', { default: '' })
  captionZh: string;

  @Column('text', { default: '' })
  captionEn: string;
}
