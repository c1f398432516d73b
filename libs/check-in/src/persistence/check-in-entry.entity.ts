import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * Who is inside since when: for each registration its earliest scan that was not refused and is not annulled. Follows
 * from `scans` alone, whatever order they arrived in; its key is also what lets only one of two gates show green.
 */
@Entity('check_in_entries')
@Index('check_in_entries_arrivals', ['conferenceId', 'enteredAt'])
@Index('check_in_entries_point', ['pointId'])
@Index('check_in_entries_scan', ['scanId'])
export class CheckInEntry {
  @ForeignKey('Registration', { name: 'check_in_entries_registration_fk' })
  @PrimaryColumn('uuid')
  registrationId: string;

  @ForeignKey('Conference', { name: 'check_in_entries_conference_fk' })
  @Column('uuid')
  conferenceId: string;

  @ForeignKey('Scan', { name: 'check_in_entries_scan_fk' })
  @Column('uuid')
  scanId: string;

  @ForeignKey('CheckInPoint', { name: 'check_in_entries_point_fk' })
  @Column('uuid')
  pointId: string;

  @Column('timestamptz')
  enteredAt: Date;
}
