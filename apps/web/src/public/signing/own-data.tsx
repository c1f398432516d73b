import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { agreementLimits } from '#contracts/signing/agreements';
import { useEditOwnParty } from '../../api/own-agreement.js';
import { asProblem, type Problem } from '../../api/problem.js';
import { useFirstFault } from '../../participant/registration/use-first-fault.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { TextField } from '../../ui/field.js';
import { Notice, ProblemNotice } from '../../ui/notice.js';
import { errorsOf, useFields } from '../registration/use-fields.js';
import styles from './agreement-page.module.css';
import type { AgreementProps } from './opened-agreement.js';

/** Signatory, substitute and contact of this party, which it corrects itself. */
export function OwnData({ token, view }: AgreementProps) {
  const { t } = useTranslation('agreement-page');
  const [isEditing, setIsEditing] = useState(false);
  const [isSaved, setIsSaved] = useState(false);
  const { contactName, contactEmail, contactMobile } = view.contact;
  return (
    <Card className={styles.card}>
      <h2>{t('own.title')}</h2>
      {isEditing ? (
        <Edit
          token={token}
          view={view}
          onClose={(saved) => {
            setIsEditing(false);
            setIsSaved(saved);
          }}
        />
      ) : (
        <>
          <dl className={styles.facts}>
            <div>
              <dt>{t('own.contact')}</dt>
              <dd>
                {[contactName, contactMobile, contactEmail].filter(Boolean).join(' · ') || t('own.none')}
              </dd>
            </div>
          </dl>
          <p className={styles.aside}>{t('own.private')}</p>
          {isSaved ? <Notice tone="green">{t('own.saved')}</Notice> : null}
          {view.mayChange ? (
            <>
              <p className={styles.aside}>{t('own.hint')}</p>
              <Button isWide onClick={() => setIsEditing(true)}>
                {t('own.edit')}
              </Button>
            </>
          ) : null}
        </>
      )}
    </Card>
  );
}

function Edit({ token, view, onClose }: AgreementProps & { onClose: (saved: boolean) => void }) {
  const { t } = useTranslation('agreement-page');
  const mine = view.parties.find(({ isMine }) => isMine);
  const fields = useFields({
    signatoryName: mine?.signatoryName ?? '',
    signatoryTitle: mine?.signatoryTitle ?? '',
    substituteName: mine?.substituteName ?? '',
    substituteTitle: mine?.substituteTitle ?? '',
    ...view.contact,
  });
  const { values, errors, change } = fields;
  const [problem, setProblem] = useState<Problem | null>(null);
  const { form, showFault } = useFirstFault();
  const send = useEditOwnParty(token);

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (send.isPending) return;
    setProblem(null);
    if (!values.signatoryName.trim()) {
      fields.setErrors({ signatoryName: t('own.needed') });
      return showFault();
    }
    send.mutate(values, {
      onSuccess: () => onClose(true),
      onError: (error) => {
        const refusal = asProblem(error);
        const own = errorsOf(refusal, values);
        fields.setErrors(own);
        setProblem(Object.keys(own).length > 0 ? null : refusal);
        showFault();
      },
    });
  }

  const text = (name: keyof typeof values) => ({
    name,
    label: t(`own.${name}`),
    value: values[name],
    error: errors[name],
    maxLength: agreementLimits.name,
    autoComplete: 'off',
    isOptional: name !== 'signatoryName',
    onChange: (event: { target: HTMLInputElement }) => change({ [name]: event.target.value }),
  });
  return (
    <form ref={form} className={styles.form} onSubmit={submit} noValidate>
      {view.confirmedAt ? <Notice tone="amber">{t('own.changesConfirm')}</Notice> : null}
      <TextField {...text('signatoryName')} />
      <TextField {...text('signatoryTitle')} />
      <TextField {...text('substituteName')} hint={t('own.substituteHint')} />
      <TextField {...text('substituteTitle')} />
      <TextField {...text('contactName')} />
      <TextField
        {...text('contactEmail')}
        type="email"
        inputMode="email"
        autoCapitalize="none"
        maxLength={254}
      />
      <TextField {...text('contactMobile')} type="tel" inputMode="tel" />
      <p className={styles.aside}>{t('own.private')}</p>
      <ProblemNotice problem={problem} />
      <div className={styles.actions}>
        <Button onClick={() => onClose(false)}>{t('own.cancel')}</Button>
        <Button type="submit" look="primary" isBusy={send.isPending}>
          {t('own.save')}
        </Button>
      </div>
    </form>
  );
}
