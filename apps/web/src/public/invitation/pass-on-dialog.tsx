import { useTranslation } from 'react-i18next';
import { usePassInvitationOn } from '../../api/invitation-page.js';
import { asProblem } from '../../api/problem.js';
import { serverLanguage } from '../../i18n/language.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { TextField } from '../../ui/field.js';
import { ProblemNotice } from '../../ui/notice.js';
import { errorsOf, useFields } from '../registration/use-fields.js';
import styles from './invitation-letter.module.css';
import type { InvitationProps } from './invitation-letter.js';

/** A colleague of the same organisation gets an invitation of their own. */
export function PassOnDialog({ token, invitation, onClose }: InvitationProps & { onClose: () => void }) {
  const { t } = useTranslation('invited');
  const { values, errors, change, setErrors } = useFields({ name: '', email: '' });
  const pass = usePassInvitationOn(token);
  const problem = pass.isError ? asProblem(pass.error) : null;
  const send = (): void =>
    pass.mutate(
      { ...values, language: serverLanguage() },
      { onSuccess: onClose, onError: (error) => setErrors(errorsOf(asProblem(error), values)) },
    );
  return (
    <Dialog
      title={t('passOnDialog.title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('passOnDialog.keep')}</Button>
          <Button look="primary" isBusy={pass.isPending} onClick={send}>
            {t('passOnDialog.send')}
          </Button>
        </>
      }
    >
      <div className={styles.dialog}>
        <p>{t('passOnDialog.hint')}</p>
        {invitation.heldUntil ? <p>{t('passOnDialog.heldHint')}</p> : null}
        <TextField
          label={t('passOnDialog.name')}
          autoComplete="off"
          value={values.name}
          error={errors.name}
          onChange={(event) => change({ name: event.target.value })}
        />
        <TextField
          label={t('passOnDialog.email')}
          type="email"
          inputMode="email"
          autoComplete="off"
          autoCapitalize="none"
          value={values.email}
          error={errors.email}
          onChange={(event) => change({ email: event.target.value })}
        />
        {problem && problem.fields.length === 0 ? <ProblemNotice problem={problem} /> : null}
      </div>
    </Dialog>
  );
}
