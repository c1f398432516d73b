import { Button, Input, Modal } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useCrewLink } from '../../../api/ceremony.js';
import { asProblem } from '../../../api/problem.js';
import { ProblemAlert } from '../../form/problem-alert.js';
import { useTold } from '../../form/use-told.js';
import styles from './ceremony.module.css';

/** Makes the link only once it is asked for: a new one ends the one given out before. */
export function CrewLinkDialog({ conferenceId, onClose }: { conferenceId: string; onClose: () => void }) {
  const { t } = useTranslation('ceremony');
  const told = useTold();
  const { mutate, data, error, isPending } = useCrewLink(conferenceId);
  const field = useRef<HTMLDivElement>(null);
  const address = data ? `${location.origin}/crew/${data.token}` : '';
  useEffect(() => field.current?.querySelector('input')?.select(), [address]);
  const copy = (): void => {
    // the clipboard is closed to pages over plain HTTP: there the selected field is copied by hand
    void navigator.clipboard?.writeText(address).then(() => told.done(t('crew.copied')));
  };
  return (
    <Modal
      open
      title={t('crew.title')}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('crew.close')}</Button>
          {data ? null : (
            <Button type="primary" loading={isPending} onClick={() => mutate()}>
              {t('crew.make')}
            </Button>
          )}
        </>
      }
    >
      <ProblemAlert problem={error ? asProblem(error) : null} />
      <p>{t('crew.hint')}</p>
      {data ? (
        <div ref={field} className={styles.link}>
          <Input readOnly aria-label={t('crew.address')} value={address} />
          {'clipboard' in navigator ? <Button onClick={copy}>{t('crew.copy')}</Button> : null}
        </div>
      ) : null}
    </Modal>
  );
}
