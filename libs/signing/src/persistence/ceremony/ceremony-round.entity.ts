import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What is signed in one go, by people who stand on stage together. */
@Entity('ceremony_rounds')
@Check('ceremony_rounds_minutes_range', 'minutes BETWEEN 0 AND 240')
@Index('ceremony_rounds_order', ['ceremonyId', 'position'])
export class CeremonyRound {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('Ceremony')
  @Column('uuid')
  ceremonyId: string;

  @Column('int')
  position: number;

  @Column('text')
  titleZh: string;

  @Column('text', { default: '' })
  titleEn: string;

  /** Null: kinds are mixed. */
  @ForeignKey('AgreementKind')
  @Column('uuid', { nullable: true })
  kindId: string | null;

  @Column('text', { default: '' })
  handedBy: string;

  /** What the host says; empty: the sentence made from the data. */
  @Column('text', { default: '' })
  scriptZh: string;

  @Column('text', { default: '' })
  scriptEn: string;

  /** 0: nobody has said yet. */
  @Column('int', { default: 0 })
  minutes: number;
}
