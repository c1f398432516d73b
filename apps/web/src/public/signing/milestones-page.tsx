import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useOwnMilestones, type OwnMilestones } from '../../api/milestone-page.js';
import { asProblem } from '../../api/problem.js';
import { useOneOf } from '../../i18n/language.js';
import { Button } from '../../ui/button.js';
import { LanguageSwitch } from '../../ui/language-switch.js';
import { Message } from '../../ui/message.js';
import { Notice } from '../../ui/notice.js';
import { usePageTitle } from '../../ui/page-title.js';
import { PageSkeleton } from '../../ui/skeleton.js';
import { PersonalFrame } from '../../participant/registration/personal-frame.js';
import { CooperationCard } from './cooperation-card.js';
import { MilestoneCard } from './milestone-card.js';
import styles from './milestones.module.css';

/** What a party's link opens. Keyed by the link, so that nothing of one party passes into another's. */
export default function MilestonesPage() {
  const { token = '' } = useParams();
  return <OfLink key={token} token={token} />;
}

function OfLink({ token }: { token: string }) {
  const { t } = useTranslation(['milestone-page', 'app']);
  usePageTitle(t('title'));
  const { data, error, isPending, refetch } = useOwnMilestones(token);
  if (isPending) return <PageSkeleton />;
  if (data) return <Opened token={token} view={data} />;
  const problem = asProblem(error);
  const isGone = problem.status >= 400 && problem.status < 500;
  return (
    <Message
      title={isGone ? t('gone') : t('app:problem.loadFailed')}
      hint={isGone ? t('goneHint') : problem.message}
    >
      {isGone ? null : (
        <Button look="primary" onClick={() => void refetch()}>
          {t('app:action.retry')}
        </Button>
      )}
      <LanguageSwitch />
    </Message>
  );
}

function Opened({ token, view }: { token: string; view: OwnMilestones }) {
  const { t } = useTranslation('milestone-page');
  const oneOf = useOneOf();
  const open = view.milestones.filter(({ state }) => state !== 'reached');
  const reached = view.milestones.filter(({ state }) => state === 'reached');
  const others = view.parties
    .filter(({ isMine }) => !isMine)
    .map(({ organisationZh, organisationEn }) => oneOf(organisationZh, organisationEn));
  const own = view.parties.find(({ isMine }) => isMine);
  return (
    <PersonalFrame>
      <header className={styles.head}>
        <p>{oneOf(view.kindZh, view.kindEn)}</p>
        <h1>{oneOf(view.agreementZh, view.agreementEn)}</h1>
        {own ? <p>{oneOf(own.organisationZh, own.organisationEn)}</p> : null}
        <p>{t('with', { names: others.join(' · ') })}</p>
        <p>{oneOf(view.conferenceZh, view.conferenceEn)}</p>
      </header>
      {view.mayReport ? null : (
        <Notice tone="amber">{view.state === 'withdrawn' ? t('withdrawn') : t('notYet')}</Notice>
      )}
      {view.isAsked ? <CooperationCard token={token} view={view} /> : null}
      <h2 className={styles.title}>{t('open')}</h2>
      {open.length === 0 ? <p className={styles.hint}>{t('nothing')}</p> : null}
      {open.map((milestone) => (
        <MilestoneCard key={milestone.id} token={token} view={view} milestone={milestone} />
      ))}
      {reached.length > 0 ? <h2 className={styles.title}>{t('reached')}</h2> : null}
      {reached.map((milestone) => (
        <MilestoneCard key={milestone.id} token={token} view={view} milestone={milestone} />
      ))}
    </PersonalFrame>
  );
}
