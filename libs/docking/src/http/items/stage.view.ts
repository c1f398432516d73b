import { ApiProperty } from '@nestjs/swagger';
import { sessionKinds, type SessionKind } from '#contracts/vocabulary';
import { ItemFactsView } from './item.view.js';

export class StageItemView extends ItemFactsView {
  textZh: string;
  textEn: string;
  presenterName: string | null;
  presenterTitle: string | null;
  /** 5 unless told. */
  minutes: number;
}

export class StageSessionView {
  id: string;
  @ApiProperty({ enum: sessionKinds, enumName: 'SessionKind' })
  kind: SessionKind;
  titleZh: string;
  titleEn: string;
  startsAt: string | null;
  endsAt: string | null;
  /** Its length. */
  minutes: number;
  items: StageItemView[];
}

export class StageView {
  titleZh: string;
  titleEn: string;
  timeZone: string;
  /** Demand-release and achievement-release sessions of the draft programme, by time. */
  sessions: StageSessionView[];
  /** Checked or released, and in no session. */
  shelf: StageItemView[];
}
