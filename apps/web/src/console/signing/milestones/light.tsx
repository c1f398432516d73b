import { useTranslation } from 'react-i18next';
import type { MilestoneLight } from '#contracts/signing/milestones';
import styles from './milestones.module.css';

export function Dot({ light }: { light: MilestoneLight | null }) {
  return <span className={`${styles.dot} ${light ? styles[light] : ''}`} aria-hidden />;
}

/** By colour and word. */
export function Light({ light }: { light: MilestoneLight | null }) {
  const { t } = useTranslation('milestones');
  return (
    <span className={styles.light}>
      <Dot light={light} />
      {light ? t(`light.${light}`) : '–'}
    </span>
  );
}
