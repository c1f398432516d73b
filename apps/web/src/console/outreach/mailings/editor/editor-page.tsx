import { Button, Steps } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { useMailing, type Mailing } from '../../../../api/mailings.js';
import { asProblem } from '../../../../api/problem.js';
import { SectionSkeleton } from '../../../../ui/skeleton.js';
import { useThisConference } from '../../../conferences/conference-context.js';
import { ProblemAlert } from '../../../form/problem-alert.js';
import { LoadFailed } from '../../../list/load-failed.js';
import { PageHead } from '../../../list/page-head.js';
import { Tag } from '../../../list/state-tag.js';
import { useIsNarrow } from '../../../list/use-is-narrow.js';
import { stateTones } from '../mailing-words.js';
import { CheckStep } from './check-step.js';
import { DeleteDraft } from './delete-draft.js';
import styles from './editor.module.css';
import { NameField } from './name-field.js';
import { useMailingDraft } from './use-mailing-draft.js';
import { WhatStep } from './what-step.js';
import { WhenStep } from './when-step.js';
import { WhomStep } from './whom-step.js';

const steps = ['whom', 'what', 'when', 'check'] as const;
type Step = (typeof steps)[number];

/** A mailing in four steps, one job each, kept as it is written. */
export default function EditorPage() {
  const { t } = useTranslation('mailings');
  const conference = useThisConference();
  const { mailingId = '' } = useParams();
  const query = useMailing(conference.id, mailingId);
  if (query.isPending) return <SectionSkeleton />;
  if (query.isError)
    return <LoadFailed problem={asProblem(query.error)} onRetry={() => void query.refetch()} />;
  if (query.data.state === 'sending' || query.data.state === 'done')
    return (
      <>
        <PageHead title={query.data.name} />
        <p>{t('editor.locked')}</p>
        <Link to={`/console/conferences/${conference.id}/mailings/${mailingId}`}>{t('editor.toDetail')}</Link>
      </>
    );
  return <Editor key={mailingId} mailing={query.data} />;
}

function Editor({ mailing }: { mailing: Mailing }) {
  const { t } = useTranslation('mailings');
  const { t: ta } = useTranslation();
  const navigate = useNavigate();
  const isNarrow = useIsNarrow();
  const [search, setSearch] = useSearchParams();
  const work = useMailingDraft(mailing);
  const { draft, change, save, state } = work;
  const step: Step = steps.find((each) => each === search.get('step')) ?? 'whom';
  const at = steps.indexOf(step);
  const go = async (to: Step): Promise<void> => {
    await save();
    setSearch({ step: to });
    window.scrollTo({ top: 0 });
  };
  const base = `/console/conferences/${mailing.conferenceId}/mailings`;

  return (
    <>
      <PageHead
        title={draft.name}
        aside={
          <>
            <Tag tone={stateTones[mailing.state]}>{t(`states.${mailing.state}`)}</Tag>{' '}
            <Tag>{t(`purposes.${draft.purpose}`)}</Tag>
          </>
        }
        hint={
          <span role="status" className={styles.status}>
            {state === 'saved' && mailing.state !== 'draft'
              ? t('editor.savedScheduled')
              : t(`editor.${state}`)}
          </span>
        }
        actions={mailing.state === 'draft' ? <DeleteDraft mailing={mailing} /> : null}
      />
      <Steps
        className={styles.steps}
        size="small"
        current={at}
        responsive={false}
        titlePlacement={isNarrow ? 'vertical' : 'horizontal'}
        onChange={(to) => void go(steps[to]!)}
        items={steps.map((each) => ({ title: t(`editor.steps.${each}`) }))}
      />
      <ProblemAlert problem={work.problem} />
      <div className={styles.step}>
        {step === 'whom' ? (
          <>
            <NameField value={draft.name} onChange={(name) => change({ name })} />
            <WhomStep draft={draft} change={change} />
          </>
        ) : null}
        {step === 'what' ? <WhatStep draft={draft} change={change} /> : null}
        {step === 'when' ? <WhenStep draft={draft} change={change} mailing={work.kept} /> : null}
        {step === 'check' ? (
          <CheckStep
            mailing={work.kept}
            onDone={() => void navigate(`${base}/${mailing.id}`)}
            onStep={(to) => void go(to)}
          />
        ) : null}
      </div>
      <div className={styles.foot}>
        {at > 0 ? (
          <Button onClick={() => void go(steps[at - 1]!)}>{ta('action.back')}</Button>
        ) : (
          <Button onClick={() => void save().then(() => navigate(base))}>{ta('action.close')}</Button>
        )}
        {at < steps.length - 1 ? (
          <Button type="primary" onClick={() => void go(steps[at + 1]!)}>
            {ta('action.next')}
          </Button>
        ) : null}
      </div>
    </>
  );
}
