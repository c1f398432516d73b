import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../../api/problem.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Field } from '../../../ui/field.js';
import fieldStyles from '../../../ui/field.module.css';
import { ProblemNotice } from '../../../ui/notice.js';
import styles from './meetings.module.css';

interface Sending<Wish> {
  isPending: boolean;
  isError: boolean;
  error: Error | null;
  mutate: (wish: Wish, how: { onSuccess: () => void }) => void;
}

interface AnswerDialogProps<Wish> {
  title: string;
  label: string;
  hint?: string;
  send: string;
  /** Words have to be said. */
  isRequired?: boolean;
  answer: Sending<Wish>;
  wish: (words: string) => Wish;
  onClose: () => void;
  onDone: () => void;
}

/** Words that go with a no. */
export function AnswerDialog<Wish>(props: AnswerDialogProps<Wish>) {
  const { title, label, hint, send, isRequired = false, answer, wish, onClose, onDone } = props;
  const { t } = useTranslation('own-meetings');
  const [words, setWords] = useState('');
  const problem = answer.isError ? asProblem(answer.error) : null;
  const submit = (): void =>
    answer.mutate(wish(words.trim()), {
      onSuccess: () => {
        onClose();
        onDone();
      },
    });
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('keep')}</Button>
          <Button look="danger" isBusy={answer.isPending} onClick={submit}>
            {send}
          </Button>
        </>
      }
    >
      <div className={styles.dialog}>
        <Field label={label} isOptional={!isRequired} hint={hint} error={problem?.fields[0]?.detail}>
          {(aria) => (
            <textarea
              {...aria}
              className={fieldStyles.control}
              rows={3}
              maxLength={300}
              value={words}
              onChange={(event) => setWords(event.target.value)}
            />
          )}
        </Field>
        {problem && problem.fields.length === 0 ? <ProblemNotice problem={problem} /> : null}
      </div>
    </Dialog>
  );
}
