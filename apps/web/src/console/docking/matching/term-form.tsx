import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSaveTradeTerm, type TradeTerm } from '../../../api/matching.js';
import { asProblem } from '../../../api/problem.js';
import { useTold } from '../../form/use-told.js';
import styles from './terms-panel.module.css';

interface TermFormProps {
  /** Null for a new group. */
  term: TradeTerm | null;
  onDone: () => void;
}

export function TermForm({ term, onDone }: TermFormProps) {
  const { t } = useTranslation('matching');
  const id = useId();
  const told = useTold();
  const save = useSaveTradeTerm();
  const [text, setText] = useState(term?.words.join(' | ') ?? '');
  const words = text.split(/[|｜\n]/).flatMap((word) => word.trim() || []);
  const submit = (): void =>
    save.mutate(
      { id: term?.id, words },
      {
        onSuccess: () => {
          told.done(t('terms.saved'));
          onDone();
        },
      },
    );
  const fault = save.isError ? asProblem(save.error).message : null;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <label htmlFor={id}>{t('terms.words')}</label>
      <Input.TextArea
        id={id}
        value={text}
        onChange={(event) => setText(event.target.value)}
        placeholder={t('terms.example')}
        autoSize={{ minRows: 2, maxRows: 8 }}
        aria-invalid={fault !== null}
        aria-describedby={fault ? `${id}-fault` : undefined}
        autoFocus
      />
      {fault ? (
        <p id={`${id}-fault`} role="alert" className={styles.fault}>
          {fault}
        </p>
      ) : null}
      <div className={styles.actions}>
        <Button type="primary" htmlType="submit" loading={save.isPending} disabled={words.length < 2}>
          {t('terms.save')}
        </Button>
        <Button onClick={onDone}>{t('terms.cancel')}</Button>
      </div>
    </form>
  );
}
