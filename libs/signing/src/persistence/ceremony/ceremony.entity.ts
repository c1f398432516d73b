import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { CeremonyState, StageTheme } from '#contracts/signing/run-of-show';

/** 签约仪式 of a conference; it has one. */
@Entity('ceremonies')
@Unique('ceremonies_conference_once', ['conferenceId'])
@Check('ceremonies_theme_known', `theme IN ('purple-gold','red-gold','blue')`)
@Check('ceremonies_state_known', `state IN ('planned','rehearsed','live','done')`)
export class Ceremony {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('Conference')
  @Column('uuid')
  conferenceId: string;

  /** Of the programme; null: its first session of signing. */
  @Column('uuid', { nullable: true })
  sessionId: string | null;

  @Column('text')
  titleZh: string;

  @Column('text', { default: '' })
  titleEn: string;

  @Column('text', { default: 'purple-gold' })
  theme: StageTheme;

  @Column('text', { default: 'planned' })
  state: CeremonyState;

  /** Counts every change of the plan. */
  @Column('int', { default: 1 })
  version: number;
}
