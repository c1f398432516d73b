import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useRemarkAgreement } from '../../api/own-agreement.js';
import { asProblem } from '../../api/problem.js';
import { TextArea } from '../../participant/docking/text-area.js';
import { useFirstFault } from '../../participant/registration/use-first-fault.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { ProblemNotice } from '../../ui/notice.js';
import styles from './agreement-page.module.css';
import type { AgreementProps } from './opened-agreement.js';

/** What should be changed before it can be confirmed. */
export function RemarkForm({ token, view }: AgreementProps) {
  const { t } = useTranslation('agreement-page');
  const [isOpen, setIsOpen] = useState(false);
  const [words, setWords] = useState(view.remark);
  const [error, setError] = useState<string>();
  const { form, showFault } = useFirstFault();
  const send = useRemarkAgreement(token);
  if (!isOpen)
    return (
      <Button look="quiet" isWide onClick={() => setIsOpen(true)}>
        {t('remark.open')}
      </Button>
    );

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (send.isPending) return;
    if (!words.trim()) {
      setError(t('remark.needed'));
      return showFault();
    }
    send.mutate(words.trim(), {
      onSuccess: () => {
        setIsOpen(false);
        scrollTo({ top: 0 });
      },
      onError: showFault,
    });
  }

  return (
    <Card className={styles.card}>
      <form ref={form} className={styles.form} onSubmit={submit} noValidate>
        <TextArea
          label={t('remark.label')}
          hint={t('remark.hint')}
          maxLength={1000}
          autoFocus
          value={words}
          error={error}
          onChange={(text) => {
            setWords(text);
            setError(undefined);
          }}
        />
        {send.isError ? <ProblemNotice problem={asProblem(send.error)} /> : null}
        <div className={styles.actions}>
          <Button onClick={() => setIsOpen(false)}>{t('remark.cancel')}</Button>
          <Button type="submit" look="primary" isBusy={send.isPending}>
            {t('remark.send')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
