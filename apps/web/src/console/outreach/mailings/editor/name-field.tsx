import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './editor.module.css';

export function NameField({ value, onChange }: { value: string; onChange: (name: string) => void }) {
  const { t } = useTranslation('mailings');
  return (
    <section className={styles.card}>
      <label className={styles.field}>
        <span>{t('name')}</span>
        <Input value={value} maxLength={80} onChange={(event) => onChange(event.target.value)} />
      </label>
      <p className={styles.hint}>{t('nameHint')}</p>
    </section>
  );
}
