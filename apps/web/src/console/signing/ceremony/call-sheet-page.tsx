import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../../../api/accounts.js';
import { useCallSheet } from '../../../api/call-sheet.js';
import { asProblem } from '../../../api/problem.js';
import { CallSheet } from '../../../public/signing/call-sheet.js';
import { Notice } from '../../../ui/notice.js';
import { Skeleton } from '../../../ui/skeleton.js';
import { useThisConference } from '../../conferences/conference-context.js';
import { LoadFailed } from '../../list/load-failed.js';
import { PageHead } from '../../list/page-head.js';
import { SigningTabs } from '../signing-tabs.js';

/** For the crew at the stage, on a phone: which round is next, who is here, who is missing. */
export default function CallSheetPage() {
  const { t } = useTranslation('call-sheet');
  const conference = useThisConference();
  const scope = { conferenceId: conference.id, campaignId: conference.campaignId };
  const may = useMay();
  const door = { conferenceId: conference.id };
  const { data, error, isPending, refetch } = useCallSheet(door);
  const problem = error ? asProblem(error) : null;
  return (
    <>
      <PageHead
        title={t('title')}
        hint={t('hint')}
        actions={<Link to={`/console/conferences/${conference.id}/signing/ceremony`}>{t('toPlan')}</Link>}
      />
      <SigningTabs />
      {isPending ? <Skeleton lines={8} /> : null}
      {problem && !data ? (
        problem.code === 'ceremony.not-planned' ? (
          <Notice tone="neutral">{problem.message}</Notice>
        ) : (
          <LoadFailed problem={problem} onRetry={() => void refetch()} />
        )
      ) : null}
      {problem && data ? <Notice tone="amber">{t('stale')}</Notice> : null}
      {data ? <CallSheet sheet={data} door={door} mayAct={may('signing.stage', scope)} /> : null}
    </>
  );
}
