import { ApiProperty } from '@nestjs/swagger';
import { itemKinds, type ItemKind } from '#contracts/docking/items';
import { DockingFileView, FieldNameView, ItemFactsView } from './item.view.js';

export class CatalogueKindCountView {
  @ApiProperty({ enum: itemKinds, enumName: 'ItemKind' })
  kind: ItemKind;
  count: number;
}

export class CatalogueDistrictView {
  district: string;
  count: number;
}

/** A card of the catalogue. */
export class CatalogueItemView extends ItemFactsView {
  /** The first words of its text. */
  textZh: string;
  textEn: string;
}

export class CatalogueView {
  conferenceTitleZh: string;
  conferenceTitleEn: string;
  slug: string;
  items: CatalogueItemView[];
  nextCursor: string | null;
  /** Of the first page. */
  total: number | null;
  /** Of all that is released, whatever the filter; of the first page. */
  kinds: CatalogueKindCountView[];
  districts: CatalogueDistrictView[];
  /** To choose from. */
  fields: FieldNameView[];
}

export class CatalogueContactView {
  name: string;
  title: string | null;
  mobile: string | null;
  email: string | null;
}

export class CatalogueDetailView extends CatalogueItemView {
  conferenceTitleZh: string;
  conferenceTitleEn: string;
  slug: string;
  stage: string;
  files: DockingFileView[];
  /** Only where the presenter offers it. */
  @ApiProperty({ type: CatalogueContactView, nullable: true })
  contact: CatalogueContactView | null;
  /** Whether this demand takes answers now. */
  takesAnswers: boolean;
}
