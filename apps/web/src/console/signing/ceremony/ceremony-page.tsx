import { Button, Dropdown } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import { useMay } from '../../../api/accounts.js';
import { downloadBooklet, useCeremonyPlan, type CeremonyPlan } from '../../../api/ceremony.js';
import { asProblem } from '../../../api/problem.js';
import { Skeleton } from '../../../ui/skeleton.js';
import { useThisConference } from '../../conferences/conference-context.js';
import { useTold } from '../../form/use-told.js';
import { LoadFailed } from '../../list/load-failed.js';
import { PageHead } from '../../list/page-head.js';
import { SigningTabs } from '../signing-tabs.js';
import { BeginCard } from './begin-card.js';
import styles from './ceremony.module.css';
import { ChecksCard } from './checks-card.js';
import { CrewLinkDialog } from './crew-link-dialog.js';
import { Rounds } from './rounds.js';
import { SettingsDialog } from './settings-dialog.js';
import { Summary } from './summary.js';
import { UnplacedCard } from './unplaced-card.js';
import { usePlanning } from './use-planning.js';

/** The run of show: rounds with their pairs, who stands where, what is said, and what is still to be looked at. */
export default function CeremonyPage() {
  const { t } = useTranslation('ceremony');
  const conference = useThisConference();
  const query = useCeremonyPlan(conference.id);
  const plan = query.data;
  return (
    <>
      <PageHead
        title={t('title')}
        hint={t('hint')}
        actions={plan?.ceremony ? <Actions plan={plan} conferenceId={conference.id} /> : null}
      />
      <SigningTabs />
      {query.isPending ? <Skeleton lines={8} /> : null}
      {query.error && !plan ? (
        <LoadFailed problem={asProblem(query.error)} onRetry={() => void query.refetch()} />
      ) : null}
      {plan && !plan.ceremony ? <BeginCard plan={plan} conferenceId={conference.id} /> : null}
      {plan?.ceremony ? <Planned plan={plan} conferenceId={conference.id} /> : null}
    </>
  );
}

interface PlanProps {
  plan: CeremonyPlan;
  conferenceId: string;
}

function Actions({ plan, conferenceId }: PlanProps) {
  const { t } = useTranslation('ceremony');
  const { campaignId } = useThisConference();
  const may = useMay();
  const isEditor = may('signing.edit', { conferenceId, campaignId });
  const runsStage = may('signing.stage', { conferenceId, campaignId });
  const navigate = useNavigate();
  const told = useTold();
  const [open, setOpen] = useState<'settings' | 'crew' | null>(null);
  const print = (language: 'zh' | 'en') => void downloadBooklet(conferenceId, language).catch(told.failed);
  return (
    <>
      {isEditor ? <Button onClick={() => setOpen('settings')}>{t('settings.open')}</Button> : null}
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'zh', label: t('booklet.zh'), onClick: () => print('zh') },
            { key: 'en', label: t('booklet.en'), onClick: () => print('en') },
          ],
        }}
      >
        <Button>{t('booklet.open')}</Button>
      </Dropdown>
      {isEditor ? <Button onClick={() => setOpen('crew')}>{t('crew.open')}</Button> : null}
      <Link
        className={styles.toSheet}
        to={`/console/conferences/${conferenceId}/signing/ceremony/call-sheet`}
      >
        {t('toCallSheet')}
      </Link>
      {runsStage ? (
        <Button
          type="primary"
          onClick={() => navigate(`/console/conferences/${conferenceId}/signing/ceremony/stage`)}
        >
          {t('toStage')}
        </Button>
      ) : null}
      {open === 'settings' ? (
        <SettingsDialog plan={plan} conferenceId={conferenceId} onClose={() => setOpen(null)} />
      ) : null}
      {open === 'crew' ? <CrewLinkDialog conferenceId={conferenceId} onClose={() => setOpen(null)} /> : null}
    </>
  );
}

function Planned({ plan, conferenceId }: PlanProps) {
  const planning = usePlanning(plan, conferenceId);
  const { hash } = useLocation();
  useEffect(() => {
    if (hash) document.getElementById(hash.slice(1))?.scrollIntoView();
  }, [hash]);
  return (
    <div className={styles.main}>
      <Summary plan={plan} />
      <div className={styles.columns}>
        <div className={styles.aside}>
          <ChecksCard plan={plan} conferenceId={conferenceId} />
          <UnplacedCard planning={planning} />
        </div>
        <Rounds planning={planning} />
      </div>
    </div>
  );
}
