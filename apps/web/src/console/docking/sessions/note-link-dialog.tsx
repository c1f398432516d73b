import { Button, Input, Modal } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNoteLink, type Roundtable, type SessionKey } from '../../../api/docking-sessions.js';
import { asProblem } from '../../../api/problem.js';
import { ProblemAlert } from '../../form/problem-alert.js';
import { useTold } from '../../form/use-told.js';
import styles from './sessions.module.css';

interface NoteLinkDialogProps {
  path: SessionKey;
  /** Null: all tables of the session. */
  roundtable: Roundtable | null;
  onClose: () => void;
}

/** Makes the link only once it is asked for: a new one ends the one given out before. */
export function NoteLinkDialog({ path, roundtable, onClose }: NoteLinkDialogProps) {
  const { t } = useTranslation('docking-sessions');
  const told = useTold();
  const { mutate, data, error, isPending } = useNoteLink(path);
  const field = useRef<HTMLDivElement>(null);
  const address = data ? `${location.origin}/n/${data.token}` : '';
  useEffect(() => field.current?.querySelector('input')?.select(), [address]);
  const copy = (): void => {
    // the clipboard is closed to pages over plain HTTP: there the selected field is copied by hand
    void navigator.clipboard?.writeText(address).then(() => told.done(t('link.copied')));
  };
  return (
    <Modal
      open
      title={roundtable ? t('link.makeOf', { number: roundtable.number }) : t('link.makeAll')}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('link.close')}</Button>
          {data ? null : (
            <Button type="primary" loading={isPending} onClick={() => mutate(roundtable?.id ?? null)}>
              {t('link.make')}
            </Button>
          )}
        </>
      }
    >
      <ProblemAlert problem={error ? asProblem(error) : null} />
      <p>{t('link.hint')}</p>
      {data ? (
        <div ref={field} className={styles.link}>
          <Input readOnly aria-label={t('link.address')} value={address} />
          {'clipboard' in navigator ? <Button onClick={copy}>{t('link.copy')}</Button> : null}
        </div>
      ) : null}
    </Modal>
  );
}
