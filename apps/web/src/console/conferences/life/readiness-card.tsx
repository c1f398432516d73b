import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReadiness, type Conference } from '../../../api/conferences.js';
import { Skeleton } from '../../../ui/skeleton.js';
import styles from './life-page.module.css';
import { ReadinessLine } from './readiness-line.js';

const stages = ['publish', 'open', 'day'] as const;

/** What is still needed before publishing, before registration opens, and before the day itself. */
export function ReadinessCard({ conference, onPublish }: { conference: Conference; onPublish: () => void }) {
  const { t } = useTranslation('conferences');
  const { data } = useReadiness(conference.id);
  if (!data)
    return (
      <section className={styles.card}>
        <Skeleton lines={6} />
      </section>
    );
  const missing = data.items.filter((item) => item.isBlocking && !item.isDone).length;
  return (
    <section className={styles.card} aria-labelledby="readiness">
      <h2 id="readiness">{t('readiness.title')}</h2>
      {stages.map((stage) => {
        const items = data.items.filter((item) => item.stage === stage);
        const done = items.filter(({ isDone }) => isDone).length;
        return (
          <details key={stage} className={styles.stage} open={stage === data.stage}>
            <summary>
              <span>{t(`readiness.stages.${stage}`)}</span>
              <span className={styles.count} data-done={done === items.length}>
                {t('readiness.count', { done, all: items.length })}
              </span>
            </summary>
            <ul className={styles.checks}>
              {items.map((item) => (
                <ReadinessLine key={item.code} item={item} conference={conference} />
              ))}
            </ul>
          </details>
        );
      })}
      {conference.state !== 'draft' || conference.isTemplate ? null : data.canPublish ? (
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
    </section>
  );
}
