import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { declineReasons, type DeclineReason } from '#contracts/outreach/invitation';
import { useDeclineInvitation } from '../../api/invitation-page.js';
import { asProblem } from '../../api/problem.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Field } from '../../ui/field.js';
import fieldStyles from '../../ui/field.module.css';
import { ProblemNotice } from '../../ui/notice.js';
import styles from './invitation-letter.module.css';
import type { InvitationProps } from './invitation-letter.js';

/** A reason to choose, words to add; neither is asked for. */
export function DeclineDialog({ token, invitation, onClose }: InvitationProps & { onClose: () => void }) {
  const { t } = useTranslation('invited');
  const [reason, setReason] = useState<DeclineReason | undefined>();
  const [words, setWords] = useState('');
  const decline = useDeclineInvitation(token);
  return (
    <Dialog
      title={t('declineDialog.title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('declineDialog.keep')}</Button>
          <Button
            look="primary"
            isBusy={decline.isPending}
            onClick={() => decline.mutate({ reason, words: words || null }, { onSuccess: onClose })}
          >
            {t('declineDialog.send')}
          </Button>
        </>
      }
    >
      <div className={styles.dialog}>
        <p>{t('declineDialog.hint')}</p>
        {invitation.heldUntil ? <p>{t('declineDialog.heldHint')}</p> : null}
        <fieldset className={styles.chips} aria-label={t('declineDialog.title')}>
          {declineReasons.map((each) => (
            <label key={each} className={styles.chip}>
              <input type="radio" name="reason" checked={reason === each} onChange={() => setReason(each)} />
              {t(`reason.${each}`)}
            </label>
          ))}
        </fieldset>
        <Field label={t('declineDialog.words')} isOptional>
          {(aria) => (
            <textarea
              {...aria}
              className={fieldStyles.control}
              rows={3}
              maxLength={500}
              value={words}
              onChange={(event) => setWords(event.target.value)}
            />
          )}
        </Field>
        {decline.isError ? <ProblemNotice problem={asProblem(decline.error)} /> : null}
      </div>
    </Dialog>
  );
}
