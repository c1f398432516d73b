import { ApiProperty } from '@nestjs/swagger';
import { fieldKinds, type FieldKind } from '#contracts/form/form-definition';

export class SurveyOptionView {
  key: string;
  labelZh: string;
  labelEn: string;
}

export class SurveyConditionView {
  field: string;
  is: string[];
}

export class SurveyFieldView {
  key: string;
  @ApiProperty({ enum: fieldKinds, enumName: 'FieldKind' })
  kind: FieldKind;
  labelZh: string;
  labelEn: string;
  helpZh: string;
  helpEn: string;
  isRequired: boolean;
  isInternal: boolean;
  /** Of a scale: what its ends mean. */
  options?: SurveyOptionView[];
  shownWhen?: SurveyConditionView;
  min?: number;
  max?: number;
}

export class SurveyDefinitionView {
  fields: SurveyFieldView[];
}

export class SurveyView {
  id: string;
  conferenceId: string;
  titleZh: string;
  titleEn: string;
  introZh: string;
  introEn: string;
  definition: SurveyDefinitionView;
  isAnonymous: boolean;
  closesAt: string | null;
  createdAt: string;
  version: number;
  /** To whom a link went. */
  asked: number;
  answered: number;
  /** People who came to the conference. */
  came: number;
}

export class SurveyListView {
  items: SurveyView[];
}

export class SurveyBarView {
  key: string;
  labelZh: string;
  labelEn: string;
  count: number;
}

export class SurveyFieldResultView {
  field: SurveyFieldView;
  /** Who answered this question. */
  answered: number;
  /** Of choices and scales. */
  bars: SurveyBarView[];
  /** Of scales and numbers. */
  mean: number | null;
  /** Of texts, numbers and dates. */
  texts: string[];
}

export class SurveyResultsView {
  asked: number;
  answered: number;
  came: number;
  fields: SurveyFieldResultView[];
}
