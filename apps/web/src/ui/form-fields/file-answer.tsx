import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOneOf } from '../../i18n/language.js';
import fieldStyles from '../field.module.css';
import type { AnswerFieldProps } from './field-props.js';
import { fileNameOf, rememberFileName } from './file-names.js';
import styles from './form-fields.module.css';

const MOST_BYTES = 10 * 1024 * 1024;
const KINDS = '.pdf,.png,.jpg,.jpeg,.docx,.xlsx,.pptx';

/** A file, sent as soon as it is chosen; the answer is its id. */
export function FileAnswer({ field, value, error, onChange, sendFile }: AnswerFieldProps) {
  const { t } = useTranslation(['form-fields', 'app']);
  const oneOf = useOneOf();
  const id = useId();
  const [percent, setPercent] = useState<number | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const sent = typeof value === 'string' && value !== '' ? value : null;
  const fault = refusal ?? error;

  async function send(file: File | undefined): Promise<void> {
    if (!file) return;
    if (!sendFile) return setRefusal(t('file.preview'));
    if (file.size > MOST_BYTES) return setRefusal(t('file.tooLarge'));
    setRefusal(null);
    setPercent(0);
    try {
      const answer = await sendFile(field, file, setPercent);
      rememberFileName(answer);
      onChange(answer.id);
    } catch (problem) {
      setRefusal(problem instanceof Error && problem.message ? problem.message : t('file.cut'));
    } finally {
      setPercent(null);
    }
  }

  return (
    <div className={fieldStyles.field} data-invalid={fault ? true : undefined}>
      <div className={fieldStyles.label} id={`${id}-label`}>
        {oneOf(field.labelZh, field.labelEn)}
        {field.isRequired ? null : <span className={fieldStyles.optional}>{t('app:optional')}</span>}
      </div>
      <div className={styles.file}>
        <input
          id={id}
          type="file"
          accept={KINDS}
          aria-labelledby={`${id}-label ${id}-button`}
          aria-describedby={`${id}-hint${fault ? ` ${id}-error` : ''}`}
          aria-invalid={fault ? true : undefined}
          disabled={percent !== null}
          onChange={(event) => {
            void send(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
        <label className={styles.fileButton} htmlFor={id} id={`${id}-button`}>
          {t(sent ? 'file.another' : 'file.choose')}
        </label>
        {sent ? (
          <span className={styles.fileName}>
            ✓ {fileNameOf(sent) ?? t('file.sent')}{' '}
            <button type="button" className={styles.clear} onClick={() => onChange(undefined)}>
              {t('file.remove')}
            </button>
          </span>
        ) : null}
        {percent === null ? null : (
          <progress
            className={styles.progress}
            max={100}
            value={percent}
            aria-label={t('file.sending', { percent })}
          />
        )}
      </div>
      <div className={fieldStyles.hint} id={`${id}-hint`}>
        {oneOf(field.helpZh, field.helpEn)} {t('file.kinds')}
      </div>
      {fault ? (
        <div className={fieldStyles.error} id={`${id}-error`} role="alert">
          {fault}
        </div>
      ) : null}
    </div>
  );
}
