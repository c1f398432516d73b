import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { ConferenceState } from '#contracts/vocabulary';

/** 推进会. Times are moments (UTC); `timeZone` says how people there read them. */
@Entity('conferences')
@Unique('conferences_slug_key', ['slug'])
@Index('conferences_campaign', ['campaignId'])
@Index('conferences_venue', ['venueId'])
@Index('conferences_starts_at', ['startsAt', 'id'])
@Check(
  'conferences_state_known',
  "state IN ('draft', 'published', 'live', 'concluded', 'archived', 'cancelled')",
)
@Check('conferences_template_is_draft', "NOT is_template OR (state = 'draft' AND template_name <> '')")
@Check('conferences_time_order', 'ends_at > starts_at')
@Check(
  'conferences_registration_order',
  'registration_closes_at > registration_opens_at AND registration_closes_at <= ends_at',
)
@Check(
  'conferences_cancelled_with_reason',
  "state <> 'cancelled' OR (cancelled_at IS NOT NULL AND cancel_reason <> '')",
)
export class Conference {
  @PrimaryColumn('uuid')
  id: string;

  /** Stands in the public address and never changes. */
  @Column('text')
  slug: string;

  @ForeignKey('Campaign')
  @Column('uuid')
  campaignId: string;

  @Column('text')
  state: ConferenceState;

  @Column('text')
  titleZh: string;

  @Column('text')
  titleEn: string;

  @Column('text')
  summaryZh: string;

  @Column('text')
  summaryEn: string;

  @ForeignKey('Venue')
  @Column('uuid', { nullable: true })
  venueId: string | null;

  /** Where it is, in words, as long as no venue is chosen. */
  @Column('text')
  placeZh: string;

  @Column('text')
  placeEn: string;

  @Column('timestamptz')
  startsAt: Date;

  @Column('timestamptz')
  endsAt: Date;

  /** IANA name. */
  @Column('text')
  timeZone: string;

  @Column('timestamptz')
  registrationOpensAt: Date;

  @Column('timestamptz')
  registrationClosesAt: Date;

  @Column('boolean')
  isDemo: boolean;

  /** A pattern for others: never public, never in lists, counts or figures. */
  @Column('boolean', { default: false })
  isTemplate: boolean;

  /** '' unless it is a template. */
  @Column('text', { default: '' })
  templateName: string;

  @Column('text')
  searchText: string;

  /** SEQUENCE of its calendar entries (RFC 5545): grows with each change that entries must follow. */
  @Column('int')
  calendarSequence: number;

  @Column('text')
  cancelReason: string;

  @Column('timestamptz', { nullable: true })
  cancelledAt: Date | null;

  @Column('timestamptz', { nullable: true })
  publishedAt: Date | null;

  @Column('timestamptz')
  createdAt: Date;

  @Column('int')
  version: number;

  /** Of the programme's draft: grows with each change of it. */
  @Column('int', { default: 1 })
  programmeVersion: number;
}
