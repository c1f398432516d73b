import { useTranslation } from 'react-i18next';
import {
  participantTypes,
  qualifications,
  type ParticipantType,
  type Qualification,
} from '#contracts/vocabulary';
import type { Breakdown } from '../../api/reports.js';
import styles from './attendance-page.module.css';

interface BreakdownTableProps {
  by: 'participantType' | 'qualification' | 'district';
  rows: readonly Breakdown[];
  onShow: (filter: Record<string, string>) => void;
}

/** Enterprises and persons per type, qualification or district, with the share that came. */
export function BreakdownTable({ by, rows, onShow }: BreakdownTableProps) {
  const { t, i18n } = useTranslation('reports');
  const nameOf = useBreakdownName(by);
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 0 });
  // Participant types are about people; the other two are qualities of enterprises.
  const units = by === 'participantType' ? (['persons'] as const) : (['enterprises', 'persons'] as const);

  const cell = (row: Breakdown, unit: 'persons' | 'enterprises', figure: 'registered' | 'arrived') => (
    <td key={unit + figure}>
      <button
        type="button"
        aria-label={`${nameOf(row.key)}, ${t(`unitShort.${unit}`)}, ${t(`figure.${figure}`)}: ${row[unit][figure]}`}
        onClick={() => onShow({ unit, figure, [by]: row.key })}
      >
        {row[unit][figure]}
      </button>
    </td>
  );

  return (
    <section className={styles.card} aria-labelledby={`by-${by}`}>
      <h2 id={`by-${by}`}>{t(`by.${by}`)}</h2>
      <div className={styles.scroll} style={{ maxHeight: 'none' }}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t(`key.${by}`)}</th>
              {units.flatMap((unit) =>
                (['registered', 'arrived'] as const).map((figure) => (
                  <th key={unit + figure} scope="col">
                    {units.length > 1 ? `${t(`unitShort.${unit}`)} ` : ''}
                    {t(`figure.${figure}`)}
                  </th>
                )),
              )}
              <th scope="col">{t('rate')}</th>
            </tr>
          </thead>
          <tbody>
            {inOrder(by, rows).map((row) => {
              const { arrived, confirmed } = row[units[0]];
              const share = confirmed > 0 ? arrived / confirmed : 0;
              return (
                <tr key={row.key}>
                  <th scope="row" style={{ textAlign: 'left' }}>
                    {nameOf(row.key)}
                  </th>
                  {units.flatMap((unit) => [cell(row, unit, 'registered'), cell(row, unit, 'arrived')])}
                  <td>
                    <span
                      className={styles.bar}
                      style={{ '--share': `${share * 100}%` } as React.CSSProperties}
                    >
                      <i aria-hidden />
                      {percent.format(share)}
                    </span>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Types and qualifications in the vocabulary's order, districts by size; «none» last. */
function inOrder(by: BreakdownTableProps['by'], rows: readonly Breakdown[]): Breakdown[] {
  const known: readonly string[] =
    by === 'participantType' ? participantTypes : by === 'qualification' ? qualifications : [];
  const rank = ({ key }: Breakdown): number => (key === 'none' ? 1000 : known.indexOf(key));
  return [...rows].sort((a, b) => rank(a) - rank(b) || b.persons.registered - a.persons.registered);
}

export function useBreakdownName(by: BreakdownTableProps['by']): (key: string) => string {
  const { t } = useTranslation('reports');
  const { t: tv, i18n } = useTranslation('vocabulary');
  return (key) => {
    if (key === 'none') return t('none');
    if (by === 'participantType') return tv(`participantType.${key as ParticipantType}`);
    if (by === 'qualification' && i18n.exists(`vocabulary:qualification.${key}`))
      return tv(`qualification.${key as Qualification}`);
    return key;
  };
}
