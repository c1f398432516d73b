import { Button, InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './meetings.module.css';

interface PriorityProps {
  isMust: boolean;
  weight: number;
  isBusy: boolean;
  onChange: (change: { isMust?: boolean; weight?: number }) => void;
}

/** Before all others, or how much it counts when not all fit. */
export function Priority({ isMust, weight, isBusy, onChange }: PriorityProps) {
  const { t } = useTranslation('meetings');
  const [wanted, setWanted] = useState(weight);
  return (
    <div className={styles.form}>
      <div className={styles.weight}>
        <InputNumber
          aria-label={t('weight.field')}
          min={1}
          max={100}
          precision={0}
          value={wanted}
          onChange={(value) => setWanted(value ?? 1)}
        />
        <Button disabled={wanted === weight} loading={isBusy} onClick={() => onChange({ weight: wanted })}>
          {t('weight.save')}
        </Button>
        <Button aria-pressed={isMust} loading={isBusy} onClick={() => onChange({ isMust: !isMust })}>
          {t(isMust ? 'must.unset' : 'must.set')}
        </Button>
      </div>
      <small style={{ color: 'var(--text-secondary)' }}>{t('weight.hint')}</small>
    </div>
  );
}
