import { answerText } from '#contracts/form/answer-text';
import type { Answers, FormField } from '#contracts/form/form-definition';
import type { Transaction } from '#platform/database';
import { maskMobile } from '#platform/text';
import type { AnswerCellView } from '../../http/registration.view.js';
import { Forms } from '../../persistence/forms/forms.js';
import type { Registration } from '../../persistence/registration.entity.js';

type Answered = Pick<Registration, 'formId' | 'answers'>;
const UPLOADED = { zh: '已上传', en: 'uploaded' };

/** Answers to a few questions as cells of a list, each in the words of the version it was given to. */
export class AnswerCells {
  private constructor(
    private readonly keys: readonly string[],
    private readonly fields: ReadonlyMap<string, ReadonlyMap<string, FormField>>,
  ) {}

  /** One query for all rows; none where nothing is asked for. */
  static async of(tx: Transaction, rows: readonly Answered[], keys: readonly string[]): Promise<AnswerCells> {
    const ids = new Set(rows.flatMap(({ formId }) => formId ?? []));
    const forms = keys.length > 0 ? await new Forms(tx).byIds([...ids]) : [];
    const wanted = new Set(keys);
    return new AnswerCells(
      keys,
      new Map(
        forms.map(({ id, definition }) => [
          id,
          new Map(definition.fields.flatMap((field) => (wanted.has(field.key) ? [[field.key, field]] : []))),
        ]),
      ),
    );
  }

  /** What this row answered, in the order of the keys; phone numbers masked unless told. */
  cellsOf({ formId, answers }: Answered, shows: 'masked' | 'in-full' = 'masked'): AnswerCellView[] {
    const fields = formId ? this.fields.get(formId) : undefined;
    return this.keys.flatMap((key) => {
      const field = fields?.get(key);
      const given = field && Object.hasOwn(answers, key) ? (answers as Answers)[key] : undefined;
      if (!field || given === undefined || given === null) return [];
      const value = field.kind === 'phone' && shows === 'masked' ? maskMobile(String(given)) : given;
      const { zh, en } = field.kind === 'file' ? UPLOADED : answerText(field, value);
      return [{ key, textZh: zh, textEn: en }];
    });
  }
}
