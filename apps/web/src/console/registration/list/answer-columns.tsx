import { useState } from 'react';
import { useQuestions } from '../../../api/forms.js';
import type { Registration } from '../../../api/registration.js';
import { useOneOf } from '../../../i18n/language.js';
import type { EndlessColumn } from '../../list/endless-table.js';

const PREFIX = 'answer:';
type AnswerKey = `${typeof PREFIX}${string}`;
export const isAnswerKey = (key: string): key is AnswerKey => key.startsWith(PREFIX);

/** The conference's questions as columns: none shown at first; this browser keeps which are, for each conference. */
export function useAnswerColumns(conferenceId: string) {
  const oneOf = useOneOf();
  const questions = useQuestions(conferenceId);
  const name = `zijin.columns.answers.${conferenceId}`;
  const [kept, setKept] = useState<readonly string[]>(() =>
    (localStorage.getItem(name) ?? '').split(',').filter(Boolean),
  );
  const shown = questions.filter(({ key }) => kept.includes(key)).map(({ key }) => key);
  const all = questions.map(
    ({ key, labelZh, labelEn }): EndlessColumn<Registration> & { key: AnswerKey; title: string } => ({
      key: `${PREFIX}${key}`,
      title: oneOf(labelZh, labelEn),
      width: 200,
      render: ({ answerCells }) => {
        const cell = answerCells.find((each) => each.key === key);
        const text = cell && oneOf(cell.textZh, cell.textEn);
        return text ? <span title={text}>{text}</span> : '–';
      },
    }),
  );
  return {
    all,
    /** Keys of the questions. */
    shown,
    chosen: shown.map((key): AnswerKey => `${PREFIX}${key}`),
    choose: (columns: readonly string[]): void => {
      const keys = columns.filter(isAnswerKey).map((key) => key.slice(PREFIX.length));
      setKept(keys);
      localStorage.setItem(name, keys.join(','));
    },
  };
}
