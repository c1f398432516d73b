import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useColleaguesToName, usePassRequestOn } from '../../../api/own-meetings.js';
import { asProblem } from '../../../api/problem.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Field, SelectField } from '../../../ui/field.js';
import fieldStyles from '../../../ui/field.module.css';
import { Notice, ProblemNotice } from '../../../ui/notice.js';
import { Skeleton } from '../../../ui/skeleton.js';
import styles from './meetings.module.css';

interface PassOnDialogProps {
  token: string;
  requestId: string;
  onClose: () => void;
  onDone: () => void;
}

/** «Not me, but my colleague». */
export function PassOnDialog({ token, requestId, onClose, onDone }: PassOnDialogProps) {
  const { t } = useTranslation('own-meetings');
  const colleagues = useColleaguesToName(token, requestId);
  const passOn = usePassRequestOn(token);
  const [chosen, setChosen] = useState('');
  const [words, setWords] = useState('');
  const people = colleagues.data?.items ?? [];
  const colleagueId = chosen || people[0]?.registrationId;
  const submit = (): void => {
    if (!colleagueId) return;
    passOn.mutate(
      { requestId, colleagueId, words },
      {
        onSuccess: () => {
          onClose();
          onDone();
        },
      },
    );
  };
  return (
    <Dialog
      title={t('passOn.title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('keep')}</Button>
          {people.length > 0 ? (
            <Button look="primary" isBusy={passOn.isPending} onClick={submit}>
              {t('passOn.send')}
            </Button>
          ) : null}
        </>
      }
    >
      <div className={styles.dialog}>
        {colleagues.isPending ? <Skeleton lines={2} /> : null}
        {colleagues.error ? <ProblemNotice problem={asProblem(colleagues.error)} /> : null}
        {colleagues.data && people.length === 0 ? <Notice>{t('passOn.nobody')}</Notice> : null}
        {people.length > 0 ? (
          <>
            <p>{t('passOn.hint')}</p>
            <SelectField
              label={t('passOn.who')}
              value={colleagueId}
              onChange={(event) => setChosen(event.target.value)}
            >
              {people.map(({ registrationId, name, title }) => (
                <option key={registrationId} value={registrationId}>
                  {[name, title].filter(Boolean).join(' · ')}
                </option>
              ))}
            </SelectField>
            <Field label={t('passOn.words')} isOptional>
              {(aria) => (
                <textarea
                  {...aria}
                  className={fieldStyles.control}
                  rows={2}
                  maxLength={300}
                  value={words}
                  onChange={(event) => setWords(event.target.value)}
                />
              )}
            </Field>
          </>
        ) : null}
        {passOn.isError ? <ProblemNotice problem={asProblem(passOn.error)} /> : null}
      </div>
    </Dialog>
  );
}
