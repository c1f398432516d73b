import {
  scaleSteps,
  type Answers,
  type FormDefinition,
  type FormField,
} from '#contracts/form/form-definition';
import { own } from '#contracts/form/form-key';

export interface ResultBar {
  key: string;
  labelZh: string;
  labelEn: string;
  count: number;
}

export interface FieldResult {
  field: FormField;
  /** Who answered this question. */
  answered: number;
  /** Of choices and scales; empty for texts. */
  bars: ResultBar[];
  /** Of scales and numbers; null when nobody answered. */
  mean: number | null;
  /** Of texts, numbers and dates, as they were given. */
  texts: string[];
}

/** What was answered, question by question in the form's order. */
export const surveyResults = ({ fields }: FormDefinition, answers: readonly Answers[]): FieldResult[] =>
  fields.map((field) => {
    const given = answers
      .map((one) => own(one, field.key))
      .filter((value) => value !== undefined && value !== null && value !== '');
    return { field, answered: given.length, ...summary(field, given) };
  });

function summary(field: FormField, given: unknown[]): Pick<FieldResult, 'bars' | 'mean' | 'texts'> {
  const counted = (key: string): number =>
    given.filter((value) => (Array.isArray(value) ? value.includes(key) : String(value) === key)).length;
  switch (field.kind) {
    case 'scale':
      return {
        bars: scaleSteps(field).map((step) => ({
          key: String(step),
          labelZh: String(step),
          labelEn: String(step),
          count: counted(String(step)),
        })),
        mean: meanOf(given),
        texts: [],
      };
    case 'choice':
    case 'multiple':
      return {
        bars: (field.options ?? []).map(({ key, labelZh, labelEn }) => ({
          key,
          labelZh,
          labelEn: labelEn || labelZh,
          count: counted(key),
        })),
        mean: null,
        texts: [],
      };
    case 'number':
      return { bars: [], mean: meanOf(given), texts: given.map(String) };
    default:
      return { bars: [], mean: null, texts: given.map(String) };
  }
}

/** Rounded to hundredths. */
function meanOf(given: readonly unknown[]): number | null {
  const numbers = given.map(Number).filter(Number.isFinite);
  if (numbers.length === 0) return null;
  return Math.round((numbers.reduce((sum, one) => sum + one, 0) / numbers.length) * 100) / 100;
}
