/** What a question may be. `sessions` only says where in the form sessions are chosen: the ids travel as `sessionIds`. */
export const fieldKinds = [
  'text',
  'long-text',
  'number',
  'scale',
  'choice',
  'multiple',
  'date',
  'phone',
  'file',
  'sessions',
  'consent',
] as const;
export type FieldKind = (typeof fieldKinds)[number];

export interface FieldOption {
  key: string;
  labelZh: string;
  /** '' = as in Chinese. */
  labelEn: string;
}

/** Shown only if the earlier field's answer is (for `multiple`: contains) one of these; consent answers `'true'`. */
export interface Condition {
  field: string;
  is: string[];
}

export interface FormField {
  key: string;
  kind: FieldKind;
  labelZh: string;
  /** '' = as in Chinese. */
  labelEn: string;
  helpZh: string;
  helpEn: string;
  isRequired: boolean;
  /** Seen and filled in by staff only. */
  isInternal: boolean;
  /** Of a scale: what its two ends mean, `low` first. */
  options?: FieldOption[];
  shownWhen?: Condition;
  /** Number: least value; scale: its lower end, 0 or 1; text: fewest characters; multiple: fewest choices. */
  min?: number;
  /** Number: greatest value; scale: its upper end, 2 to 10; text: most characters; multiple: most choices. */
  max?: number;
  /** What a consent agrees to. */
  textZh?: string;
  textEn?: string;
}

export interface FormDefinition {
  fields: FormField[];
}

/** JSON values by field key. */
export type Answers = Record<string, unknown>;

/** `public` neither sees nor fills internal fields; `staff` fills what it knows and is never made to. */
export type Audience = 'public' | 'staff';

export const formLimits = {
  fields: 60,
  options: 60,
  labelLength: 200,
  helpLength: 500,
  consentLength: 5000,
  /** Most characters of a text answer unless the field says less. */
  textLength: 200,
  longTextLength: 2000,
  greatestNumber: 1e12,
  longestScale: 10,
} as const;

export const emptyForm: FormDefinition = { fields: [] };
export const hasOptions = (kind: FieldKind): boolean => kind === 'choice' || kind === 'multiple';
/** The steps of a scale: 1 to 5 unless told. */
export const scaleSteps = ({ min = 1, max = 5 }: Pick<FormField, 'min' | 'max'>): number[] =>
  Array.from({ length: max - min + 1 }, (_, at) => min + at);
/** Kinds that a condition may hang on. */
export const mayDecide = (kind: FieldKind): boolean => hasOptions(kind) || kind === 'consent';
/** What the condition of a consent compares with. */
export const AGREED = 'true';

/** The part of the form that visitors may know of. */
export const publicPart = (definition: FormDefinition): FormDefinition => ({
  fields: definition.fields.filter((field) => !field.isInternal),
});
