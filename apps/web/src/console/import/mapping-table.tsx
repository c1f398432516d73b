import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './import.module.css';

interface MappingTableProps<Field extends string> {
  /** Of the file. */
  columns: readonly { index: number; letter: string; header: string; samples: string[] }[];
  options: { value: Field; label: string }[];
  fieldOf: (column: number) => Field | null;
  onChange: (column: number, field: Field | null) => void;
}

/** Which column of the file becomes what. */
export function MappingTable<Field extends string>(props: MappingTableProps<Field>) {
  const { columns, options, fieldOf, onChange } = props;
  const { t } = useTranslation('organisations');
  return (
    <div className={styles.scroll} role="region" aria-label={t('upload.steps.mapping')} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('upload.mapping.column')}</th>
            <th scope="col">{t('upload.mapping.samples')}</th>
            <th scope="col">{t('upload.mapping.becomes')}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <tr key={column.index}>
              <td>
                <strong>{column.letter}</strong> {column.header}
              </td>
              <td className={styles.samples}>{column.samples.slice(0, 2).join(' · ')}</td>
              <td>
                <Select<Field | null>
                  style={{ width: 200 }}
                  aria-label={`${t('upload.mapping.becomes')}: ${column.letter} ${column.header}`}
                  value={fieldOf(column.index)}
                  placeholder={t('upload.mapping.ignore')}
                  allowClear
                  onChange={(chosen) => onChange(column.index, chosen ?? null)}
                  options={options}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
