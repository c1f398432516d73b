import { Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './stage.module.css';

export function HelpDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('ceremony-stage');
  const keys = [
    [t('help.space'), t('help.keys.next')],
    ['←', t('help.keys.back')],
    ['H', t('help.keys.hold')],
    ['B', t('help.keys.black')],
    ['S', t('help.keys.sign')],
    ['Ctrl + Z', t('help.keys.undo')],
    ['?', t('help.keys.help')],
  ] as const;
  return (
    <Modal
      open
      title={t('help.title')}
      onCancel={onClose}
      footer={<Button onClick={onClose}>{t('help.close')}</Button>}
    >
      <dl className={styles.keys}>
        {keys.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
