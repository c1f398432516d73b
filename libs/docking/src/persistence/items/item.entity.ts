import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type {
  CooperationKind,
  ItemKind,
  ItemSource,
  ItemState,
  MaturityStage,
} from '#contracts/docking/items';

/** 需求, 成果 or expertise that an organisation brings to a conference, from collection to conclusion. */
@Entity('docking_items')
@Unique('docking_items_number_once', ['conferenceId', 'kind', 'number'])
@Check('docking_items_kind_known', `kind IN ('demand','achievement','expertise')`)
@Check(
  'docking_items_state_known',
  `state IN ('collected','valid','released','docked','concluded','withdrawn')`,
)
@Check('docking_items_source_known', `source IN ('participant','import','organiser')`)
@Check(
  'docking_items_cooperation_known',
  `cooperation <@ ARRAY['joint-research','transfer','adviser','workstation','employment-base','laboratory']`,
)
@Check('docking_items_maturity_known', `maturity IN ('idea','laboratory','pilot','small-batch','in-use')`)
@Check('docking_items_budget_range', 'budget_from >= 0 AND budget_to >= budget_from')
@Check('docking_items_titled', `title_zh <> '' OR title_en <> ''`)
@Check('docking_items_returned_with_reason', '(returned_at IS NULL) = (return_reason IS NULL)')
@Check('docking_items_on_stage_whole', 'session_id IS NULL OR stage_minutes > 0')
@Check(
  'docking_items_released_is_dated',
  `state NOT IN ('released','docked','concluded') OR released_at IS NOT NULL`,
)
@Index('docking_items_newest', ['conferenceId', 'createdAt', 'id'])
@Index('docking_items_organisation', ['organisationId'])
@Index('docking_items_presenter', ['presenterId'], { where: 'presenter_id IS NOT NULL' })
@Index('docking_items_stage', ['sessionId', 'stagePosition'], { where: 'session_id IS NOT NULL' })
@Index('docking_items_search_text', { synchronize: false })
export class Item {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('Conference')
  @Column('uuid')
  conferenceId: string;

  @Column('text')
  kind: ItemKind;

  /** From 1 within its conference and kind, in the order they were collected; never used again. */
  @Column('int')
  number: number;

  @Column('text', { default: 'collected' })
  state: ItemState;

  @Column('text')
  source: ItemSource;

  @ForeignKey('Organisation')
  @Column('uuid')
  organisationId: string;

  /** Who presents it and answers for it: a registered person. */
  @ForeignKey('Registration')
  @Column('uuid', { nullable: true })
  presenterId: string | null;

  @Column('text')
  titleZh: string;

  @Column('text')
  titleEn: string;

  @Column('text')
  textZh: string;

  @Column('text')
  textEn: string;

  @ForeignKey('Field')
  @Column('uuid', { nullable: true })
  fieldId: string | null;

  @Column('text', { array: true, default: '{}' })
  cooperation: CooperationKind[];

  /** Yuan, whole; null when nothing was said. */
  @Column('bigint', { nullable: true })
  budgetFrom: string | null;

  @Column('bigint', { nullable: true })
  budgetTo: string | null;

  /** A demand's: until when it wants a solution. */
  @Column('date', { nullable: true })
  deadline: string | null;

  /** An achievement's. */
  @Column('text', { nullable: true })
  maturity: MaturityStage | null;

  /** Where it stands, in the owner's words. */
  @Column('text', { default: '' })
  stage: string;

  /** Whether the public catalogue shows the presenter's name, phone and mail: the presenter's own choice. */
  @Column('boolean', { default: false })
  showsContact: boolean;

  /** The programme session in which it is shown on stage; none any more when the session is taken out. */
  @ForeignKey('ProgrammeSession', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  sessionId: string | null;

  @Column('int', { default: 0 })
  stagePosition: number;

  @Column('int', { nullable: true })
  stageMinutes: number | null;

  /** Sent back to its owner, who mends it; cleared when it comes again. */
  @Column('timestamptz', { nullable: true })
  returnedAt: Date | null;

  @Column('text', { nullable: true })
  returnReason: string | null;

  @Column('timestamptz', { nullable: true })
  releasedAt: Date | null;

  /** Titles, texts and organisation without differences of width and case. */
  @Column('text')
  searchText: string;

  @Column('boolean', { default: false })
  isDemo: boolean;

  @Column('int', { default: 1 })
  version: number;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  updatedAt: Date;
}
