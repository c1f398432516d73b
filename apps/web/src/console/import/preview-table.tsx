import { useTranslation } from 'react-i18next';
import { Tag } from '../list/state-tag.js';
import styles from './import.module.css';

interface Fault {
  column: number | null;
  code: string;
  detail: string;
}
export interface PreviewRow {
  line: number;
  cells: string[];
  outcome: keyof typeof tones | null;
  faults: Fault[];
}

const tones = { new: 'green', changed: 'violet', unchanged: 'grey', wrong: 'red' } as const;

interface PreviewTableProps {
  rows: readonly PreviewRow[];
  /** The columns that are imported, in their order. */
  mapped: readonly { column: number; label: string }[];
}

/** The first rows as they will be read, each fault in its cell. */
export function PreviewTable({ rows, mapped }: PreviewTableProps) {
  const { t } = useTranslation('organisations');
  const title = t('upload.mapping.preview', { count: rows.length });
  const marks = (faults: readonly Fault[]) =>
    faults.map((fault) => (
      <span key={fault.code + fault.detail} className={styles.cellFault}>
        {fault.detail}
      </span>
    ));
  return (
    <>
      <h3>{title}</h3>
      <div className={styles.scroll} role="region" aria-label={title} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('upload.mapping.line')}</th>
              <th scope="col">{t('upload.mapping.outcome')}</th>
              {mapped.map(({ column, label }) => (
                <th key={column} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.line}>
                <td>{row.line}</td>
                <td>
                  {row.outcome ? (
                    <Tag tone={tones[row.outcome]}>{t(`upload.mapping.outcomes.${row.outcome}`)}</Tag>
                  ) : null}
                  {marks(row.faults.filter(({ column }) => column === null))}
                </td>
                {mapped.map(({ column }) => {
                  const faults = row.faults.filter((fault) => fault.column === column);
                  return (
                    <td key={column} data-wrong={faults.length > 0 || undefined}>
                      {row.cells[column]}
                      {marks(faults)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
