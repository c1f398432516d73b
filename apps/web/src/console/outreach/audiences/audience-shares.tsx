import { useTranslation } from 'react-i18next';
import type { AudiencePreview } from '../../../api/audiences.js';
import styles from './audience-builder.module.css';

interface ShareRow {
  label: string;
  people: number;
  organisations: number;
}

/** What organisations the people are of: by kind, qualification and district. */
export function AudienceShares({ preview }: { preview: AudiencePreview }) {
  const { t } = useTranslation('audiences');
  const { t: tv } = useTranslation('vocabulary');
  const tables: { name: 'kinds' | 'qualifications' | 'districts'; rows: ShareRow[] }[] = [
    {
      name: 'kinds',
      rows: preview.kinds.map((each) => ({ ...each, label: tv(`organisationKind.${each.kind}`) })),
    },
    {
      name: 'qualifications',
      rows: preview.qualifications.map((each) => ({
        ...each,
        label: each.qualification ? tv(`qualification.${each.qualification}`) : t('none'),
      })),
    },
    {
      name: 'districts',
      rows: preview.districts.map((each) => ({ ...each, label: each.district ?? t('unknown') })),
    },
  ];
  return (
    <div className={styles.shares}>
      {tables.map(({ name, rows }) => (
        <table key={name}>
          <caption>{t(`by.${name}`)}</caption>
          <tbody>
            {rows.map(({ label, people, organisations }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>
                  <span
                    className={styles.bar}
                    style={{ width: `${(100 * people) / Math.max(1, preview.count)}%` }}
                  />
                  {t('perPeople', { people, organisations })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}
