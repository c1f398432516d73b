import { ApiProperty } from '@nestjs/swagger';
import { itemKinds, type ItemKind } from '#contracts/docking/items';
import { DockingFileView, FieldNameView, ItemFactsView } from './item.view.js';

/** An item as its presenter sees it. */
export class OwnItemView extends ItemFactsView {
  textZh: string;
  textEn: string;
  stage: string;
  showsContact: boolean;
  returnedAt: string | null;
  returnReason: string | null;
  files: DockingFileView[];
  /** Of a demand: answers not withdrawn. */
  answers: number;
  mayEdit: boolean;
  mayWithdraw: boolean;
  mayRestore: boolean;
  version: number;
}

export class OwnDockingView {
  conferenceTitleZh: string;
  conferenceTitleEn: string;
  slug: string;
  organisationZh: string;
  organisationEn: string;
  /** What this person's organisation enters. */
  @ApiProperty({ enum: itemKinds, enumName: 'ItemKind', isArray: true })
  kinds: ItemKind[];
  mayAnswer: boolean;
  /** Why nothing can be entered or changed now, in the reader's language; null when it can. */
  refusal: string | null;
  items: OwnItemView[];
  /** To choose from. */
  fields: FieldNameView[];
}
