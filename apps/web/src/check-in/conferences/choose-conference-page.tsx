import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../../api/accounts.js';
import { useDoorConferences } from '../../api/check-in.js';
import { asProblem } from '../../api/problem.js';
import { dateTimeRange } from '../../i18n/dates.js';
import { useOneOf } from '../../i18n/language.js';
import { Brand } from '../../ui/brand.js';
import { Button } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import { LanguageSwitch } from '../../ui/language-switch.js';
import { ProblemNotice } from '../../ui/notice.js';
import { usePageTitle } from '../../ui/page-title.js';
import { Skeleton } from '../../ui/skeleton.js';
import { Tag } from '../../ui/tag.js';
import styles from './choose-conference.module.css';

/** The conferences whose doors this colleague may open; the live ones first, then by date. */
export default function ChooseConferencePage() {
  const { t } = useTranslation(['check-in', 'vocabulary', 'app']);
  usePageTitle(t('title'));
  const oneOf = useOneOf();
  const may = useMay();
  const list = useDoorConferences();
  const mine = (list.data ?? [])
    .filter(({ id, campaignId }) => may('check-in.scan', { conferenceId: id, campaignId }))
    .sort((a, b) => a.state.localeCompare(b.state) || a.startsAt.localeCompare(b.startsAt));
  return (
    <div className={styles.frame}>
      <header className={styles.head}>
        <Link to="/console" className={styles.home} title={t('toConsole')}>
          <Brand />
        </Link>
        <LanguageSwitch />
      </header>
      <main className={styles.main}>
        <h1>{t('title')}</h1>
        <p>{t('choose')}</p>
        {list.isPending ? <Skeleton lines={6} /> : null}
        {list.isError ? (
          <ProblemNotice problem={asProblem(list.error)}>
            <Button onClick={() => void list.refetch()}>{t('app:action.retry')}</Button>
          </ProblemNotice>
        ) : null}
        {list.isSuccess && mine.length === 0 ? (
          <div className={styles.none}>
            <strong>{t('none')}</strong>
            <p>{t('noneHint')}</p>
          </div>
        ) : null}
        <ul className={styles.list}>
          {mine.map((conference) => (
            <li key={conference.id}>
              <Link className={styles.row} to={`/check-in/${conference.id}`}>
                <span className={styles.words}>
                  <span>
                    <Tag tone={conference.state === 'live' ? 'green' : 'neutral'}>
                      {t(`vocabulary:conferenceState.${conference.state}`)}
                    </Tag>
                  </span>
                  <strong>{oneOf(conference.titleZh, conference.titleEn)}</strong>
                  <span className={styles.fact}>
                    {dateTimeRange(conference.startsAt, conference.endsAt, conference.timeZone)}
                  </span>
                  <span className={styles.fact}>{oneOf(conference.venueNameZh, conference.venueNameEn)}</span>
                </span>
                <Icon name="chevron" />
              </Link>
            </li>
          ))}
        </ul>
      </main>
    </div>
  );
}
