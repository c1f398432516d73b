import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** 签到点: a gate or desk where people are checked in. */
@Entity('check_in_points')
@Index('check_in_points_conference', ['conferenceId', 'position'])
@Index('check_in_points_one_default', ['conferenceId'], { unique: true, where: 'is_default' })
@Check('check_in_points_mode_known', "mode IN ('once')")
@Check('check_in_points_time_order', 'closes_at > opens_at')
export class CheckInPoint {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('Conference', { name: 'check_in_points_conference_fk' })
  @Column('uuid')
  conferenceId: string;

  @Column('text')
  nameZh: string;

  @Column('text')
  nameEn: string;

  /** `once`: one entry per person and conference, whichever of these points it was. */
  @Column('text')
  mode: 'once';

  @Column('timestamptz', { nullable: true })
  opensAt: Date | null;

  @Column('timestamptz', { nullable: true })
  closesAt: Date | null;

  /** The point every conference has without anyone making it. */
  @Column('boolean', { default: false })
  isDefault: boolean;

  @Column('int')
  position: number;

  @Column('timestamptz')
  createdAt: Date;
}
