import { DownOutlined } from '@ant-design/icons';
import { Input, Popover } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useOneOf } from '../../i18n/language.js';
import { shortDate } from '../../i18n/dates.js';
import { StateTag } from '../list/state-tag.js';
import styles from './conference-switcher.module.css';
import { useCurrentConference } from './current-conference.js';

/** Which conference the rail is about, and its state; opens the list of all. */
export function ConferenceSwitcher() {
  const { t } = useTranslation('console');
  const oneOf = useOneOf();
  const { conference, conferences } = useCurrentConference();
  const [isOpen, setOpen] = useState(false);
  const [words, setWords] = useState('');

  if (!conference && conferences.length === 0) return null;
  const matching = conferences.filter(({ titleZh, titleEn }) =>
    `${titleZh} ${titleEn}`.toLowerCase().includes(words.trim().toLowerCase()),
  );

  return (
    <Popover
      open={isOpen}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomLeft"
      arrow={false}
      content={
        <div className={styles.choices}>
          <Input
            value={words}
            onChange={(event) => setWords(event.target.value)}
            placeholder={t('switcher.search')}
            aria-label={t('switcher.search')}
            allowClear
          />
          <ul>
            {matching.slice(0, 50).map((each) => (
              <li key={each.id}>
                <Link
                  to={`/console/conferences/${each.id}`}
                  onClick={() => setOpen(false)}
                  aria-current={each.id === conference?.id ? 'true' : undefined}
                >
                  <span className={styles.choice}>{oneOf(each.titleZh, each.titleEn)}</span>
                  <span className={styles.meta}>
                    {shortDate(each.startsAt, each.timeZone)}{' '}
                    <StateTag of="conferenceState" state={each.state} />
                  </span>
                </Link>
              </li>
            ))}
          </ul>
          <Link className={styles.all} to="/console/conferences" onClick={() => setOpen(false)}>
            {t('switcher.all')}
          </Link>
        </div>
      }
    >
      <button type="button" className={styles.current} aria-haspopup="true" aria-expanded={isOpen}>
        <span className={styles.label}>{t('switcher.label')}</span>
        <span className={styles.title}>
          {conference ? oneOf(conference.titleZh, conference.titleEn) : t('switcher.choose')}
        </span>
        <span className={styles.meta}>
          {conference ? (
            <>
              <StateTag of="conferenceState" state={conference.state} />
              {shortDate(conference.startsAt, conference.timeZone)}
            </>
          ) : null}
          <DownOutlined className={styles.arrow} aria-hidden />
        </span>
      </button>
    </Popover>
  );
}
