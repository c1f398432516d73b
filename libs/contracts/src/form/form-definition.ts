/** What a question may be. `sessions` only says where in the form sessions are chosen: the ids travel as `sessionIds`. */
export const fieldKinds = [
  'text',
  'long-text',
  'number',
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
  options?: FieldOption[];
  shownWhen?: Condition;
  /** Number: least value; text: fewest characters; multiple: fewest choices. */
  min?: number;
  /** Number: greatest value; text: most characters; multiple: most choices. */
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
} as const;

export const emptyForm: FormDefinition = { fields: [] };
export const hasOptions = (kind: FieldKind): boolean => kind === 'choice' || kind === 'multiple';
/** Kinds that a condition may hang on. */
export const mayDecide = (kind: FieldKind): boolean => hasOptions(kind) || kind === 'consent';
/** What the condition of a consent compares with. */
export const AGREED = 'true';

/** The part of the form that visitors may know of. */
export const publicPart = (definition: FormDefinition): FormDefinition => ({
  fields: definition.fields.filter((field) => !field.isInternal),
});
