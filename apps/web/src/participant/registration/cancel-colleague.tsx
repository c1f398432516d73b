import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem.js';
import { useCancelColleague, type Colleague } from '../../api/self-service.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ProblemNotice } from '../../ui/notice.js';
import type { LinkProps } from './link-props.js';

interface CancelColleagueProps extends LinkProps {
  colleague: Pick<Colleague, 'registrationId' | 'name'>;
  onClose: () => void;
  /** Closes unless told otherwise. */
  onDone?: () => void;
}

/** Asks first and says what will happen to the place. */
export function CancelColleague({ token, colleague, onClose, onDone = onClose }: CancelColleagueProps) {
  const { t } = useTranslation('participant');
  const cancel = useCancelColleague(token);
  return (
    <Dialog
      title={t('colleagues.cancelTitle', { name: colleague.name })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('keep')}</Button>
          <Button
            look="danger"
            isBusy={cancel.isPending}
            onClick={() => cancel.mutate(colleague.registrationId, { onSuccess: onDone })}
          >
            {t('confirmCancel')}
          </Button>
        </>
      }
    >
      <p>{t('colleagues.cancelHint')}</p>
      {cancel.isError ? <ProblemNotice problem={asProblem(cancel.error)} /> : null}
    </Dialog>
  );
}
