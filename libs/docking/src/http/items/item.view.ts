import { ApiProperty } from '@nestjs/swagger';
import {
  cooperationKinds,
  itemKinds,
  itemSources,
  itemStates,
  maturityStages,
  type CooperationKind,
  type ItemKind,
  type ItemSource,
  type ItemState,
  type MaturityStage,
} from '#contracts/docking/items';
import { organisationKinds, type OrganisationKind } from '#contracts/vocabulary';

export class FieldNameView {
  id: string;
  nameZh: string;
  nameEn: string;
  /** Of the field above; '' for one at the top. */
  aboveZh: string;
  aboveEn: string;
}

export class DockingFileView {
  id: string;
  name: string;
  mediaType: string;
  sizeBytes: number;
}

/** What everybody who sees an item sees of it. */
export class ItemFactsView {
  id: string;
  @ApiProperty({ enum: itemKinds, enumName: 'ItemKind' })
  kind: ItemKind;
  /** From 1 within its conference and kind. */
  number: number;
  @ApiProperty({ enum: itemStates, enumName: 'ItemState' })
  state: ItemState;
  titleZh: string;
  titleEn: string;
  @ApiProperty({ type: FieldNameView, nullable: true })
  field: FieldNameView | null;
  @ApiProperty({ enum: cooperationKinds, enumName: 'CooperationKind', isArray: true })
  cooperation: CooperationKind[];
  /** Yuan. */
  budgetFrom: number | null;
  budgetTo: number | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  deadline: string | null;
  @ApiProperty({ enum: maturityStages, enumName: 'MaturityStage', nullable: true })
  maturity: MaturityStage | null;
  organisationId: string;
  organisationZh: string;
  organisationEn: string;
  @ApiProperty({ enum: organisationKinds, enumName: 'OrganisationKind' })
  organisationKind: OrganisationKind;
  district: string | null;
}

/** A row of the console's list. */
export class ItemView extends ItemFactsView {
  conferenceId: string;
  @ApiProperty({ enum: itemSources, enumName: 'ItemSource' })
  source: ItemSource;
  presenterId: string | null;
  presenterName: string | null;
  /** The presenter's registration is no longer confirmed. */
  presenterIsGone: boolean;
  sessionId: string | null;
  stageMinutes: number | null;
  returnedAt: string | null;
  returnReason: string | null;
  releasedAt: string | null;
  /** Of a demand: answers not withdrawn. */
  answers: number;
  files: number;
  version: number;
  createdAt: string;
  updatedAt: string;
}

export class ItemTimelineView {
  at: string;
  @ApiProperty({ enum: ['change', 'mail'] })
  kind: 'change' | 'mail';
  what: string;
  actorName: string | null;
  @ApiProperty({ type: 'object', additionalProperties: true })
  details: Record<string, unknown>;
}

export class ItemDetailView extends ItemView {
  textZh: string;
  textEn: string;
  stage: string;
  showsContact: boolean;
  /** Masked, as on the list of registrations, which shows them in full on a click. */
  presenterMobile: string | null;
  presenterEmail: string | null;
  fileList: DockingFileView[];
  timeline: ItemTimelineView[];
}

export class ItemStateCountView {
  @ApiProperty({ enum: itemStates, enumName: 'ItemState' })
  state: ItemState;
  count: number;
}

export class ItemListView {
  items: ItemView[];
  nextCursor: string | null;
  /** Of the first page. */
  total: number | null;
  /** By state, apart from the filter's own states; of the first page. */
  counts: ItemStateCountView[];
}

export class ItemFailureView {
  itemId: string;
  title: string;
  code: string;
  detail: string;
}

export class ItemsMovedView {
  done: number;
  failures: ItemFailureView[];
}
