import { useTranslation } from 'react-i18next';
import { useDockingRules } from '../../../../api/meetings.js';
import { asProblem } from '../../../../api/problem.js';
import { useOneOf } from '../../../../i18n/language.js';
import { Skeleton } from '../../../../ui/skeleton.js';
import { useThisConference } from '../../../conferences/conference-context.js';
import { LoadFailed } from '../../../list/load-failed.js';
import { PageHead } from '../../../list/page-head.js';
import { MeetingsTabs } from '../meetings-tabs.js';
import { BlocksSection } from './blocks-section.js';
import { RulesForm } from './rules-form.js';
import styles from './setup.module.css';
import { TablesSection } from './tables-section.js';

/** By which rules people meet, when, and where. */
export default function SetupPage() {
  const { t } = useTranslation('meetings');
  const oneOf = useOneOf();
  const conference = useThisConference();
  const rules = useDockingRules(conference.id);
  return (
    <>
      <PageHead title={t('title')} hint={oneOf(conference.titleZh, conference.titleEn)} />
      <MeetingsTabs />
      <div className={styles.page}>
        {rules.isPending ? <Skeleton lines={6} /> : null}
        {rules.error ? (
          <LoadFailed problem={asProblem(rules.error)} onRetry={() => void rules.refetch()} />
        ) : null}
        {rules.data ? (
          <RulesForm key={rules.data.version} rules={rules.data} onReload={() => void rules.refetch()} />
        ) : null}
        <BlocksSection />
        <TablesSection />
      </div>
    </>
  );
}
