import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { ParticipantType } from '#contracts/vocabulary';

/** A pair of types of which the first may ask the second. */
export interface AskRule {
  from: ParticipantType;
  to: ParticipantType;
}

/** How a conference arranges its one-to-one meetings. */
@Entity('docking_rules')
@Check('docking_rules_quota_range', 'request_quota >= 0 AND request_quota <= 100')
@Check('docking_rules_expiry_range', 'expires_after_hours >= 1')
@Check('docking_rules_window_order', 'closes_at > opens_at')
export class DockingRules {
  @ForeignKey('Conference')
  @PrimaryColumn('uuid')
  conferenceId: string;

  @Column('jsonb')
  asks: AskRule[];

  /** Open and accepted requests a person may have sent; a refused or expired one gives its place back. */
  @Column('int', { default: 8 })
  requestQuota: number;

  @Column('int', { default: 72 })
  expiresAfterHours: number;

  /** When requests may be sent; null: from release on, until the conference starts. */
  @Column('timestamptz', { nullable: true })
  opensAt: Date | null;

  @Column('timestamptz', { nullable: true })
  closesAt: Date | null;

  /** Minutes to walk from one room to another; consecutive meetings in different rooms need a free slot if it is above the pause. */
  @Column('int', { default: 5 })
  walkMinutes: number;

  /** As many people as possible first, before the well-connected once more. */
  @Column('boolean', { default: false })
  isFair: boolean;

  @Column('int', { default: 1 })
  version: number;
}
