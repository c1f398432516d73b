import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { useOwnAnswers, useOwnDocking, useWithdrawAnswer, type OwnAnswer } from '../../api/docking-own.js';
import { asProblem, type Problem } from '../../api/problem.js';
import { useOneOf } from '../../i18n/language.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { Notice, ProblemNotice } from '../../ui/notice.js';
import { usePageTitle } from '../../ui/page-title.js';
import { PageSkeleton } from '../../ui/skeleton.js';
import { Tag } from '../../ui/tag.js';
import type { LinkProps } from '../registration/link-props.js';
import { NoTicket } from '../registration/no-ticket.js';
import { PersonalFrame } from '../registration/personal-frame.js';
import selfService from '../registration/self-service.module.css';
import { AnswerFacts } from './answer-facts.js';
import styles from './docking.module.css';
import { FileList } from './file-list.js';
import { Thread } from './thread.js';

const tones = { submitted: 'amber', chosen: 'green', declined: 'red', withdrawn: 'neutral' } as const;

/** The answers a researcher gave, with what the enterprises say. */
export default function OwnAnswersPage({ token }: LinkProps) {
  const { t } = useTranslation('own-docking');
  usePageTitle(t('answer.title'));
  const { data, error, isPending, refetch } = useOwnAnswers(token);
  const slug = useOwnDocking(token).data?.slug;
  const isSent = (useLocation().state as { isSent?: boolean } | null)?.isSent === true;
  if (isPending) return <PageSkeleton />;
  if (!data) return <NoTicket error={error} onRetry={() => void refetch()} />;
  return (
    <PersonalFrame>
      <h1 className={selfService.title}>{t('answer.title')}</h1>
      {isSent ? <Notice tone="green">{t('answer.sent')}</Notice> : null}
      {data.refusal ? <Notice tone="amber">{data.refusal}</Notice> : null}
      {data.answers.length === 0 ? <Notice title={t('answer.none')}>{t('answer.noneHint')}</Notice> : null}
      <ul className={styles.cards}>
        {data.answers.map((answer) => (
          <li key={answer.id}>
            <OwnAnswerCard token={token} slug={slug} answer={answer} maySay={!data.refusal} />
          </li>
        ))}
      </ul>
      {slug ? (
        <ButtonLink isWide to={`/c/${slug}/catalogue?kind=demand`}>
          {t('catalogue')}
        </ButtonLink>
      ) : null}
      <ButtonLink isWide look="quiet" to={`/r/${token}/docking`}>
        {t('backToList')}
      </ButtonLink>
    </PersonalFrame>
  );
}

interface OwnAnswerCardProps extends LinkProps {
  slug: string | undefined;
  answer: OwnAnswer;
  maySay: boolean;
}

function OwnAnswerCard({ token, slug, answer, maySay }: OwnAnswerCardProps) {
  const { t } = useTranslation('own-docking');
  const { t: tv } = useTranslation('vocabulary');
  const oneOf = useOneOf();
  const withdraw = useWithdrawAnswer(token);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { demand } = answer;
  const title = oneOf(demand.titleZh, demand.titleEn);
  return (
    <Card className={styles.card} role="region" aria-label={title}>
      <div className={styles.head}>
        <span className={styles.kind}>
          {oneOf(demand.organisationZh, demand.organisationEn)} · {tv('itemKind.demand')} {demand.number}
        </span>
        <Tag tone={tones[answer.state]}>{tv(`answerState.${answer.state}`)}</Tag>
      </div>
      <h2 className={styles.name}>{title}</h2>
      {answer.decisionWords ? <Notice>{t('decide.said', { words: answer.decisionWords })}</Notice> : null}
      {answer.state === 'withdrawn' ? null : (
        <>
          <AnswerFacts answer={answer} slug={slug} />
          <FileList
            token={token}
            of={{ answerId: answer.id }}
            files={answer.files}
            mayChange={answer.mayEdit}
          />
          <Thread
            token={token}
            answerId={answer.id}
            messages={answer.messages}
            me="university"
            maySay={maySay}
            about={title}
          />
        </>
      )}
      <ProblemNotice problem={problem} />
      <div className={styles.actions}>
        {answer.mayEdit ? (
          <ButtonLink to={`/r/${token}/docking/answer/${demand.number}`}>{t('answer.change')}</ButtonLink>
        ) : null}
        {answer.mayWithdraw ? (
          <Button
            look="quiet"
            isBusy={withdraw.isPending}
            onClick={() => withdraw.mutate(answer.id, { onError: (error) => setProblem(asProblem(error)) })}
          >
            {t('answer.withdraw')}
          </Button>
        ) : null}
      </div>
    </Card>
  );
}
