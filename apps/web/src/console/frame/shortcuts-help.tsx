import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './shortcuts-help.module.css';

const shortcuts = [
  ['Ctrl', 'K', 'palette'],
  ['/', '', 'search'],
  ['J', 'K', 'rows'],
  ['Enter', '', 'open'],
  ['Esc', '', 'close'],
  ['?', '', 'help'],
] as const;

export function ShortcutsHelp({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('console');
  return (
    <Modal open title={t('shortcuts.title')} onCancel={onClose} footer={null}>
      <dl className={styles.list}>
        {shortcuts.map(([first, second, what]) => (
          <div key={what}>
            <dt>
              <kbd>{first}</kbd> {second ? <kbd>{second}</kbd> : null}
            </dt>
            <dd>{t(`shortcuts.${what}`)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
