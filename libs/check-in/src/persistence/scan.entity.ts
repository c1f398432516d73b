import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { RefusalReason, ScanMethod, ScanVerdict } from '#contracts/vocabulary';

/** 签到记录: a fact. Only its annulment is ever added; what follows from the facts stands in check_in_entries. */
@Entity('scans')
@Unique('scans_nonce_key', ['nonce'])
@Index('scans_newest', ['conferenceId', 'receivedAt'])
@Index('scans_of_registration', ['registrationId'], { where: 'registration_id IS NOT NULL' })
@Check('scans_verdict_known', "verdict IN ('admitted', 'already-admitted', 'refused')")
@Check(
  'scans_reason_known',
  "reason IN ('unknown-code', 'other-conference', 'revoked', 'not-confirmed', 'not-open')",
)
@Check('scans_refused_with_reason', "(verdict = 'refused') = (reason IS NOT NULL)")
@Check('scans_let_in_somebody', "verdict = 'refused' OR registration_id IS NOT NULL")
@Check('scans_method_known', "method IN ('camera', 'usb', 'search', 'desk')")
@Check('scans_annulled_with_reason', "annulled_at IS NULL OR annulled_reason <> ''")
export class Scan {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('Conference', { name: 'scans_conference_fk' })
  @Column('uuid')
  conferenceId: string;

  @ForeignKey('CheckInPoint', { name: 'scans_point_fk' })
  @Column('uuid')
  pointId: string;

  @ForeignKey('Registration', { name: 'scans_registration_fk' })
  @Column('uuid', { nullable: true })
  registrationId: string | null;

  @ForeignKey('Ticket', { name: 'scans_ticket_fk' })
  @Column('uuid', { nullable: true })
  ticketId: string | null;

  /** Made by the device; uploading again gives the first answer again. */
  @Column('uuid')
  nonce: string;

  /** What the door was shown. */
  @Column('text')
  verdict: ScanVerdict;

  @Column('text', { nullable: true })
  reason: RefusalReason | null;

  /** The earlier entry an amber answer named. */
  @Column('timestamptz', { nullable: true })
  firstAt: Date | null;

  @ForeignKey('CheckInPoint', { name: 'scans_first_point_fk' })
  @Column('uuid', { nullable: true })
  firstPointId: string | null;

  @Column('text')
  method: ScanMethod;

  /** The device's clock, as it said. */
  @Column('timestamptz')
  scannedAt: Date;

  /** The device's time, or the server's where the device's cannot be right. */
  @Column('timestamptz')
  happenedAt: Date;

  @Column('boolean')
  isClockDoubtful: boolean;

  @Column('timestamptz')
  receivedAt: Date;

  @ForeignKey('User', { name: 'scans_user_fk' })
  @Column('uuid', { nullable: true })
  userId: string | null;

  @Column('text', { nullable: true })
  deviceLabel: string | null;

  @Column('timestamptz', { nullable: true })
  annulledAt: Date | null;

  @ForeignKey('User', { name: 'scans_annulled_by_fk' })
  @Column('uuid', { nullable: true })
  annulledBy: string | null;

  @Column('text', { nullable: true })
  annulledReason: string | null;
}
