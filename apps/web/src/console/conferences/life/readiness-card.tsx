import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReadiness, type Conference } from '../../../api/conferences.js';
import { Skeleton } from '../../../ui/skeleton.js';
import { Tag } from '../../list/state-tag.js';
import styles from './life-page.module.css';

type Item = keyof (typeof import('../../../i18n/zh-CN/conferences.js'))['default']['readiness']['items'];

/** What is still needed before publishing, the required things first. */
export function ReadinessCard({ conference, onPublish }: { conference: Conference; onPublish: () => void }) {
  const { t, i18n } = useTranslation('conferences');
  const { data } = useReadiness(conference.id);
  const missing = data?.items.filter((item) => item.isBlocking && !item.isDone).length ?? 0;
  return (
    <section className={styles.card} aria-labelledby="readiness">
      <h2 id="readiness">{t('readiness.title')}</h2>
      {data ? (
        <>
          <ul className={styles.checks}>
            {data.items.map((item) => (
              <li key={item.code} data-done={item.isDone} data-missing={item.isBlocking && !item.isDone}>
                <span className={styles.check} aria-hidden>
                  {item.isDone ? '✓' : ''}
                </span>
                <span>
                  {i18n.exists(`conferences:readiness.items.${item.code}`)
                    ? t(`readiness.items.${item.code as Item}`)
                    : item.code}
                  {item.isDone ? <span className="visually-hidden"> ({t('life.done')})</span> : null}
                </span>
                {item.isDone ? null : (
                  <Tag tone={item.isBlocking ? 'red' : 'grey'}>
                    {t(item.isBlocking ? 'readiness.required' : 'readiness.advised')}
                  </Tag>
                )}
              </li>
            ))}
          </ul>
          {data.canPublish ? (
            conference.allowedTransitions.includes('published') ? (
              <Button type="primary" block onClick={onPublish}>
                {t('move.published')}
              </Button>
            ) : (
              <p>{t('readiness.ready')}</p>
            )
          ) : (
            <p>{t('readiness.missing', { count: missing })}</p>
          )}
        </>
      ) : (
        <Skeleton lines={6} />
      )}
    </section>
  );
}
