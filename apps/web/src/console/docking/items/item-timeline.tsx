import { Timeline } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ItemDetail } from '../../../api/docking-items.js';
import { dateTime } from '../../../i18n/dates.js';
import { useThisConference } from '../../conferences/conference-context.js';
import styles from '../../registration/registration-timeline.module.css';

type What = keyof (typeof import('../../../i18n/zh-CN/docking-items.js'))['default']['timeline']['what'];

/** Who did what and when, and the mails that went out. */
export function ItemTimeline({ item }: { item: ItemDetail }) {
  const { t, i18n } = useTranslation('docking-items');
  const { timeZone } = useThisConference();
  /** `docking-item.released` → its words; what is not known yet stays as it is. */
  const words = (what: string): string => {
    const name = what.replace(/^docking(-item)?\./, '').replace('.', '-');
    return i18n.exists(`docking-items:timeline.what.${name}`) ? t(`timeline.what.${name as What}`) : what;
  };
  return (
    <section className={styles.timeline}>
      <h2>{t('timeline.title')}</h2>
      <Timeline
        items={item.timeline.map((entry) => ({
          color: entry.kind === 'mail' ? 'gray' : '#4f2d7f',
          content: (
            <>
              <div>
                {entry.kind === 'mail' ? t('timeline.mail', { what: words(entry.what) }) : words(entry.what)}
              </div>
              <small>{[dateTime(entry.at, timeZone), entry.actorName].filter(Boolean).join(' · ')}</small>
            </>
          ),
        }))}
      />
    </section>
  );
}
