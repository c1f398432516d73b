import { Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShowAgreement } from '#contracts/signing/run-of-show';
import { stageLimits } from '#contracts/signing/stage';
import { useOneOf } from '../../../i18n/language.js';
import type { StageHand } from './stage-hand.js';
import styles from './stage.module.css';

interface WithdrawDialogProps {
  agreement: ShowAgreement;
  give: StageHand['give'];
  onClose: () => void;
}

/** An agreement leaves the show at the last minute, for a reason. */
export function WithdrawDialog({ agreement, give, onClose }: WithdrawDialogProps) {
  const { t } = useTranslation('ceremony-stage');
  const oneOf = useOneOf();
  const id = useId();
  const [reason, setReason] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const confirm = (): void => {
    if (!reason.trim()) return setIsMissing(true);
    give({ kind: 'withdraw', agreementId: agreement.id, reason: reason.trim() });
    onClose();
  };
  return (
    <Modal
      open
      title={t('withdrawDialog.title')}
      okText={t('withdrawDialog.confirm')}
      cancelText={t('withdrawDialog.cancel')}
      okButtonProps={{ danger: true }}
      onOk={confirm}
      onCancel={onClose}
    >
      <p>
        <strong>{oneOf(agreement.titleZh, agreement.titleEn)}</strong>
      </p>
      <p>{t('withdrawDialog.hint')}</p>
      <label htmlFor={id}>{t('withdrawDialog.reason')}</label>
      <Input
        id={id}
        autoFocus
        value={reason}
        maxLength={stageLimits.reason}
        status={isMissing ? 'error' : ''}
        aria-describedby={isMissing ? `${id}-fault` : undefined}
        onChange={({ target }) => {
          setReason(target.value);
          setIsMissing(false);
        }}
        onPressEnter={confirm}
      />
      {isMissing ? (
        <p id={`${id}-fault`} className={styles.fault} role="alert">
          {t('withdrawDialog.needed')}
        </p>
      ) : null}
    </Modal>
  );
}
