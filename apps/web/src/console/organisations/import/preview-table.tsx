import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '../../../api/organisations.js';
import { Tag } from '../../list/state-tag.js';
import { importFields } from './import-fields.js';
import styles from './import-page.module.css';

const tones = { new: 'green', changed: 'violet', unchanged: 'grey', wrong: 'red' } as const;

/** The first rows as they will be read, each fault in its cell. */
export function PreviewTable({ preview }: { preview: ImportPreview }) {
  const { t } = useTranslation('organisations');
  const mapped = importFields.flatMap((field) => {
    const column = preview.mapping[field];
    return column === null ? [] : [{ field, column }];
  });
  return (
    <>
      <h3>{t('upload.mapping.preview', { count: preview.rows.length })}</h3>
      <div
        className={styles.scroll}
        role="region"
        aria-label={t('upload.mapping.preview', { count: preview.rows.length })}
        tabIndex={0}
      >
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('upload.mapping.line')}</th>
              <th scope="col">{t('upload.mapping.outcome')}</th>
              {mapped.map(({ field }) => (
                <th key={field} scope="col">
                  {t(`field.${field}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.rows.map((row) => (
              <tr key={row.line}>
                <td>{row.line}</td>
                <td>
                  {row.outcome ? (
                    <Tag tone={tones[row.outcome]}>{t(`upload.mapping.outcomes.${row.outcome}`)}</Tag>
                  ) : null}
                  {row.faults
                    .filter(({ column }) => column === null)
                    .map((fault) => (
                      <span key={fault.code} className={styles.cellFault}>
                        {fault.detail}
                      </span>
                    ))}
                </td>
                {mapped.map(({ field, column }) => {
                  const faults = row.faults.filter((fault) => fault.column === column);
                  return (
                    <td key={field} data-wrong={faults.length > 0 || undefined}>
                      {row.cells[column]}
                      {faults.map((fault) => (
                        <span key={fault.code} className={styles.cellFault}>
                          {fault.detail}
                        </span>
                      ))}
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
