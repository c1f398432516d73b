import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { fieldKinds, formLimits, type FieldKind, type FormField } from '#contracts/form/form-definition';
import styles from './forms-page.module.css';

/** One button for each kind of question. */
export function Palette({
  fields,
  onAdd,
  kinds = fieldKinds,
}: {
  fields: readonly FormField[];
  onAdd: (kind: FieldKind) => void;
  kinds?: readonly FieldKind[];
}) {
  const { t } = useTranslation('forms');
  return (
    <section aria-label={t('palette')}>
      <h2 className={styles.heading}>{t('palette')}</h2>
      <div className={styles.palette}>
        {kinds.map((kind) => (
          <Button
            key={kind}
            icon={<PlusOutlined />}
            disabled={
              fields.length >= formLimits.fields ||
              (kind === 'sessions' && fields.some((field) => field.kind === 'sessions'))
            }
            onClick={() => onAdd(kind)}
          >
            {t(`kind.${kind}`)}
          </Button>
        ))}
      </div>
    </section>
  );
}
