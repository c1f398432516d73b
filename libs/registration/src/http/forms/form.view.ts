import { ApiProperty } from '@nestjs/swagger';
import { fieldKinds, type FieldKind } from '#contracts/form/form-definition';
import { participantTypes, type ParticipantType } from '#contracts/vocabulary';

export class FieldOptionView {
  key: string;
  labelZh: string;
  /** '' = as in Chinese. */
  labelEn: string;
}

/** Shown only if the earlier field's answer is (for `multiple`: contains) one of these; a consent answers `true`. */
export class FieldConditionView {
  field: string;
  is: string[];
}

export class FormFieldView {
  /** Lower-case letters, digits and hyphens; the answer's name. */
  key: string;
  @ApiProperty({ enum: fieldKinds, enumName: 'FieldKind' })
  kind: FieldKind;
  labelZh: string;
  labelEn: string;
  helpZh: string;
  helpEn: string;
  isRequired: boolean;
  /** Seen and filled in by staff only. */
  isInternal: boolean;
  options?: FieldOptionView[];
  shownWhen?: FieldConditionView;
  /** Number: least value; text: fewest characters; multiple: fewest choices. */
  min?: number;
  /** Number: greatest value; text: most characters; multiple: most choices. */
  max?: number;
  /** What a consent agrees to. */
  textZh?: string;
  textEn?: string;
}

export class FormDefinitionView {
  fields: FormFieldView[];
}

export class FieldAnswersView {
  key: string;
  /** Registrations that answer this field. */
  count: number;
}

export class FormView {
  @ApiProperty({ enum: participantTypes, enumName: 'ParticipantType' })
  participantType: ParticipantType;
  /** 0 = nothing is asked yet. Grows with each change. */
  version: number;
  definition: FormDefinitionView;
  createdAt: string | null;
  createdById: string | null;
  /** Registrations of this type with an answer to any version. */
  answered: number;
  answersByField: FieldAnswersView[];
}

export class FormSummaryView {
  @ApiProperty({ enum: participantTypes, enumName: 'ParticipantType' })
  participantType: ParticipantType;
  version: number;
  questions: number;
  /** Places there are; null when this type is not invited. */
  capacity: number | null;
}

export class FormSummariesView {
  items: FormSummaryView[];
}

export class FormVersionView {
  version: number;
  isCurrent: boolean;
  createdAt: string;
  createdById: string | null;
  /** Registrations that answered this version. */
  answered: number;
  definition: FormDefinitionView;
}

export class FormVersionsView {
  /** Newest first: the current one, and those that somebody answered. */
  items: FormVersionView[];
}
