import { useTranslation } from 'react-i18next';
import type { ParticipantType } from '#contracts/vocabulary';
import { useFormVersions } from '../../../api/forms.js';
import { dateTime } from '../../../i18n/dates.js';
import { useOneOf } from '../../../i18n/language.js';
import { useThisConference } from '../../conferences/conference-context.js';
import { DetailDrawer } from '../../list/detail-drawer.js';
import { Tag } from '../../list/state-tag.js';
import styles from './forms-page.module.css';

/** The versions that somebody answered, each with its questions as they stood. */
export function VersionsDrawer({ type, onClose }: { type: ParticipantType; onClose: () => void }) {
  const { t } = useTranslation('forms');
  const oneOf = useOneOf();
  const { id, timeZone } = useThisConference();
  const query = useFormVersions(id, type);
  const versions = query.data?.items ?? [];
  return (
    <DetailDrawer title={t('versions.title')} query={query} onClose={onClose}>
      {versions.length === 0 ? <p>{t('versions.none')}</p> : null}
      {versions.map(({ version, isCurrent, createdAt, answered, definition }) => (
        <section key={version} className={styles.version}>
          <h2 className={styles.heading}>
            {t('versions.one', { version })}{' '}
            {isCurrent ? <Tag tone="green">{t('versions.current')}</Tag> : null}
          </h2>
          <p className={styles.extra}>
            {dateTime(createdAt, timeZone)} · {t('versions.answered', { count: answered })}
          </p>
          <ol>
            {definition.fields.map(({ key, kind, labelZh, labelEn }) => (
              <li key={key}>
                {oneOf(labelZh, labelEn)} <span className={styles.extra}>{t(`kind.${kind}`)}</span>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </DetailDrawer>
  );
}
