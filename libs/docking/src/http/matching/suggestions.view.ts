import { ApiProperty } from '@nestjs/swagger';
import {
  cooperationKinds,
  itemKinds,
  itemStates,
  type CooperationKind,
  type ItemKind,
  type ItemState,
} from '#contracts/docking/items';

const verdicts = ['accepted', 'rejected'] as const;

/** A stretch of a text, in UTF-16 units. */
export class MarkView {
  start: number;
  end: number;
}

export class MarksView {
  titleZh: MarkView[];
  titleEn: MarkView[];
  textZh: MarkView[];
  textEn: MarkView[];
}

export class ReasonFieldView {
  nameZh: string;
  nameEn: string;
}

export class SuggestionReasonsView {
  /** Words of the item asked about that the other one shares, in either language. */
  ownWords: string[];
  otherWords: string[];
  sameField: ReasonFieldView | null;
  /** The other one's field, which has a common parent. */
  nearField: ReasonFieldView | null;
  /** Kinds both wish. */
  @ApiProperty({ enum: cooperationKinds, enumName: 'CooperationKind', isArray: true })
  cooperation: CooperationKind[];
  /** Where both are at home. */
  district: string | null;
  /** Their organisations met before and something came of it. */
  metBefore: boolean;
}

export class MatchSuggestionView {
  itemId: string;
  @ApiProperty({ enum: itemKinds, enumName: 'ItemKind' })
  kind: ItemKind;
  number: number;
  @ApiProperty({ enum: itemStates, enumName: 'ItemState' })
  state: ItemState;
  titleZh: string;
  titleEn: string;
  textZh: string;
  textEn: string;
  organisationZh: string;
  organisationEn: string;
  /** Who presents it, without any way to reach them. */
  presenterName: string | null;
  /** How likely the pair is taken, 0–1, by what was taken and turned down so far. */
  likelihood: number;
  @ApiProperty({ enum: verdicts, nullable: true })
  verdict: (typeof verdicts)[number] | null;
  reasons: SuggestionReasonsView;
  ownMarks: MarksView;
  otherMarks: MarksView;
}

export class MatchSuggestionsView {
  itemId: string;
  items: MatchSuggestionView[];
}

export class SuggestedDemandView {
  id: string;
  number: number;
  @ApiProperty({ enum: itemStates, enumName: 'ItemState' })
  state: ItemState;
  titleZh: string;
  titleEn: string;
  textZh: string;
  textEn: string;
  organisationZh: string;
  organisationEn: string;
  suggestions: MatchSuggestionView[];
}

export class DemandSuggestionsView {
  items: SuggestedDemandView[];
  /** Asked for as `after`; null on the last page. */
  next: number | null;
}

export class SuggestionVerdictView {
  itemId: string;
  otherId: string;
  @ApiProperty({ enum: verdicts, nullable: true })
  verdict: (typeof verdicts)[number] | null;
}
