import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { RequestState } from '#contracts/docking/meetings';

/** 对接申请: one person asks another for a meeting. */
@Entity('meeting_requests')
@Check('meeting_requests_state_known', `state IN ('requested','accepted','declined','expired','cancelled')`)
@Check('meeting_requests_two_people', 'from_id <> to_id')
@Check('meeting_requests_weight_range', 'weight BETWEEN 1 AND 100')
@Check('meeting_requests_answered_is_dated', `(state = 'requested') = (answered_at IS NULL)`)
/** Unique over both people, whoever asked, while it is open or accepted. */
@Index('meeting_requests_once_a_pair', { synchronize: false })
@Index('meeting_requests_newest', ['conferenceId', 'createdAt', 'id'])
@Index('meeting_requests_to', ['toId'])
@Index('meeting_requests_expiring', ['expiresAt'], { where: `state = 'requested'` })
export class MeetingRequest {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('Conference')
  @Column('uuid')
  conferenceId: string;

  @ForeignKey('Registration')
  @Column('uuid')
  fromId: string;

  @ForeignKey('Registration')
  @Column('uuid')
  toId: string;

  /** What it is about. */
  @ForeignKey('Item')
  @Column('uuid', { nullable: true })
  itemId: string | null;

  @Column('text')
  reason: string;

  @Column('text', { default: 'requested' })
  state: RequestState;

  /** The organiser wants its meeting before all others. */
  @Column('boolean', { default: false })
  isMust: boolean;

  /** What it counts for when not all fit; from 1 to 100. */
  @Column('int', { default: 1 })
  weight: number;

  @Column('timestamptz')
  expiresAt: Date;

  @Column('timestamptz', { nullable: true })
  answeredAt: Date | null;

  /** An organiser's name when it was decided on behalf; null when by the person asked. */
  @Column('text', { nullable: true })
  decidedBy: string | null;

  @Column('text', { default: '' })
  answerWords: string;

  /** The person asked named somebody else, whom this request asks instead. */
  @ForeignKey('MeetingRequest')
  @Column('uuid', { nullable: true })
  passedFromId: string | null;

  /** The beginning of the slot in which they want to sit down at once; null for an ordinary request. */
  @Column('timestamptz', { nullable: true })
  walkInAt: Date | null;

  @Column('timestamptz')
  createdAt: Date;
}
