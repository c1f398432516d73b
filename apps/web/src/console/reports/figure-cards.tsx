import { useTranslation } from 'react-i18next';
import type { Attendance, FigureSet } from '../../api/reports.js';
import styles from './attendance-page.module.css';

type Figure = keyof FigureSet;

export const figures = [
  'registered',
  'arrived',
  'absent',
  'late',
  'walkIn',
  'waitlisted',
  'pending',
  'cancelled',
  'declined',
] as const satisfies readonly Figure[];

interface FigureCardsProps {
  attendance: Attendance;
  chosen: { unit?: string; figure?: string };
  onShow: (filter: { unit: string; figure: string }) => void;
}

/** Enterprises and persons, as the bureau counts them. */
export function FigureCards({ attendance, chosen, onShow }: FigureCardsProps) {
  const { t, i18n } = useTranslation('reports');
  const number = new Intl.NumberFormat(i18n.language);
  return (
    <div className={styles.units}>
      {(['enterprises', 'persons'] as const).map((unit) => (
        <section key={unit} className={styles.card} aria-label={t(`unit.${unit}`)}>
          <h2>{t(`unit.${unit}`)}</h2>
          <div className={styles.figures}>
            {figures.map((figure) => (
              <button
                key={figure}
                type="button"
                className={styles.figure}
                data-main={figure === 'arrived' || figure === 'registered'}
                aria-pressed={chosen.unit === unit && chosen.figure === figure}
                title={t(`meaning.${figure}`)}
                onClick={() => onShow({ unit, figure })}
              >
                <strong>{number.format(attendance[unit][figure])}</strong>
                <span>{t(`figure.${figure}`)}</span>
              </button>
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}
