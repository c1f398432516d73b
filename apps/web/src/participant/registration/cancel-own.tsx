import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCancelOwn, type Ticket } from '../../api/personal-page.js';
import { asProblem } from '../../api/problem.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ProblemNotice } from '../../ui/notice.js';

/** Cancelling asks first and says what will happen to the place. */
export function CancelOwn({ token, ticket }: { token: string; ticket: Ticket }) {
  const { t } = useTranslation('participant');
  const [isAsking, setIsAsking] = useState(false);
  const cancel = useCancelOwn(token);
  const close = (): void => setIsAsking(false);
  const holdsPlace = ticket.state === 'confirmed' || ticket.state === 'offered';
  return (
    <>
      <Button look="danger" isWide onClick={() => setIsAsking(true)}>
        {t('cancel')}
      </Button>
      {isAsking ? (
        <Dialog
          title={t('cancelTitle')}
          onClose={close}
          actions={
            <>
              <Button onClick={close}>{t('keep')}</Button>
              <Button
                look="danger"
                isBusy={cancel.isPending}
                onClick={() => cancel.mutate(undefined, { onSuccess: close })}
              >
                {t('confirmCancel')}
              </Button>
            </>
          }
        >
          <p>{holdsPlace ? t('cancelPlace') : t('cancelWaiting')}</p>
          {cancel.isError ? <ProblemNotice problem={asProblem(cancel.error)} /> : null}
        </Dialog>
      ) : null}
    </>
  );
}
