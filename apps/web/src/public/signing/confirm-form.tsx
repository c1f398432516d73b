import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { agreementLimits } from '#contracts/signing/agreements';
import { useConfirmAgreement } from '../../api/own-agreement.js';
import { asProblem } from '../../api/problem.js';
import { useFirstFault } from '../../participant/registration/use-first-fault.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { CheckField, TextField } from '../../ui/field.js';
import { Notice, ProblemNotice } from '../../ui/notice.js';
import styles from './agreement-page.module.css';
import type { AgreementProps } from './opened-agreement.js';

interface ConfirmFormProps extends AgreementProps {
  /** It said something else than what was on the page: with the fingerprint of that. */
  onChanged: (fingerprint: string) => void;
}

/** Who confirms, and that it was read. A change in between takes the tick away and leaves the name. */
export function ConfirmForm({ token, view, onChanged }: ConfirmFormProps) {
  const { t } = useTranslation('agreement-page');
  const [name, setName] = useState('');
  const [readOf, setReadOf] = useState<string | null>(null);
  const [errors, setErrors] = useState<{ name?: string; read?: string }>({});
  const { form, showFault } = useFirstFault();
  const send = useConfirmAgreement(token);
  const { fingerprint, text } = view;
  const hasRead = readOf === fingerprint;
  const hasSignatory = !!view.parties.find(({ isMine }) => isMine)?.signatoryName;

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (send.isPending) return;
    const faults = {
      ...(name.trim() ? {} : { name: t('confirm.nameNeeded') }),
      ...(hasRead ? {} : { read: t('confirm.readNeeded') }),
    };
    setErrors(faults);
    if (Object.keys(faults).length > 0) return showFault();
    send.mutate(
      { name: name.trim(), fingerprint },
      {
        onSuccess: () => scrollTo({ top: 0 }),
        onError: (error) => {
          const refusal = asProblem(error);
          if (refusal.code === 'signing.changed-meanwhile') {
            onChanged(fingerprint);
            scrollTo({ top: 0 });
            return;
          }
          const wrong = refusal.fields.find(({ field }) => field === 'name');
          if (wrong) setErrors({ name: wrong.detail });
          showFault();
        },
      },
    );
  }

  const problem = send.isError ? asProblem(send.error) : null;
  const isShown = problem?.code !== 'signing.changed-meanwhile' && !problem?.fields.length;
  if (!hasSignatory) return <Notice tone="amber">{t('confirm.signatoryFirst')}</Notice>;
  return (
    <Card className={styles.card}>
      <h2>{t('confirm.title')}</h2>
      <form ref={form} className={styles.form} onSubmit={submit} noValidate>
        <TextField
          name="name"
          label={t('confirm.name')}
          hint={t('confirm.nameHint')}
          autoComplete="name"
          maxLength={agreementLimits.name}
          value={name}
          error={errors.name}
          onChange={({ target }) => {
            setName(target.value);
            setErrors(({ read }) => (read ? { read } : {}));
          }}
        />
        <CheckField
          label={text ? t('confirm.read', { version: text.version }) : t('confirm.readNoText')}
          checked={hasRead}
          error={errors.read}
          onChange={({ target }) => {
            setReadOf(target.checked ? fingerprint : null);
            setErrors(({ name: fault }) => (fault ? { name: fault } : {}));
          }}
        />
        {isShown ? <ProblemNotice problem={problem} /> : null}
        <Button type="submit" look="primary" isWide isBusy={send.isPending}>
          {t('confirm.button')}
        </Button>
        <p className={styles.aside}>{t('confirm.legal')}</p>
      </form>
    </Card>
  );
}
