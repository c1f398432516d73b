import { Button, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useTerminalLink, type EvidenceParty } from '../../../api/evidence.js';
import { asProblem } from '../../../api/problem.js';
import { ProblemAlert } from '../../form/problem-alert.js';
import styles from './evidence.module.css';

interface TerminalDialogProps {
  agreementId: string;
  party: EvidenceParty;
  onClose: () => void;
}

const drawn = (svg: string): string => `data:image/svg+xml,${encodeURIComponent(svg)}`;

/** Pairs a tablet with a party's position. Makes the link only once it is asked for: a new one ends the one before. */
export function TerminalDialog({ agreementId, party, onClose }: TerminalDialogProps) {
  const { t } = useTranslation('evidence');
  const { mutate, data, error, isPending } = useTerminalLink(agreementId);
  const name = party.signatoryName;
  return (
    <Modal
      open
      title={t('terminal.title', { name })}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('terminal.close')}</Button>
          {data ? null : (
            <Button type="primary" loading={isPending} onClick={() => mutate(party.id)}>
              {t('terminal.pair')}
            </Button>
          )}
        </>
      }
    >
      <ProblemAlert problem={error ? asProblem(error) : null} />
      <p>{t('terminal.hint')}</p>
      {data ? (
        <>
          <img className={styles.qr} src={drawn(data.qrSvg)} alt={t('terminal.qr', { name })} />
          <Input readOnly aria-label={t('terminal.address')} value={`${location.origin}/t/${data.token}`} />
          <p className={styles.quiet}>{t('terminal.device', { device: data.device })}</p>
        </>
      ) : null}
    </Modal>
  );
}
