import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import {
  useDecideAnswer,
  useDemandAnswers,
  useOwnDocking,
  type DemandAnswers,
} from '../../api/docking-own.js';
import { asProblem, type Problem } from '../../api/problem.js';
import { useOneOf } from '../../i18n/language.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { Dialog } from '../../ui/dialog.js';
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
import { TextArea } from './text-area.js';
import { Thread } from './thread.js';

type DemandAnswer = DemandAnswers['answers'][number];
type Decision = 'choose' | 'decline';
const tones = { submitted: 'neutral', chosen: 'green', declined: 'red', withdrawn: 'neutral' } as const;

/** The answers to an own demand, side by side where the screen is wide enough. */
export default function ComparePage({ token }: LinkProps) {
  const { t } = useTranslation('own-docking');
  const { itemId = '' } = useParams();
  const oneOf = useOneOf();
  usePageTitle(t('decide.title'));
  const { data, error, isPending, refetch } = useDemandAnswers(token, itemId);
  const slug = useOwnDocking(token).data?.slug;
  if (isPending) return <PageSkeleton />;
  if (!data) return <NoTicket error={error} onRetry={() => void refetch()} />;
  return (
    <PersonalFrame>
      <h1 className={selfService.title}>{t('decide.title')}</h1>
      <p className={styles.name}>{oneOf(data.titleZh, data.titleEn)}</p>
      {data.refusal ? <Notice tone="amber">{data.refusal}</Notice> : null}
      {data.answers.length === 0 ? (
        <Notice title={t('decide.none')}>{t('decide.noneHint')}</Notice>
      ) : (
        <>
          <p className={styles.hint}>{t('decide.hint')}</p>
          <div className={styles.wide}>
            <ul className={styles.compare}>
              {data.answers.map((answer) => (
                <li key={answer.id}>
                  <AnswerCard token={token} slug={slug} answer={answer} mayDecide={!data.refusal} />
                </li>
              ))}
            </ul>
          </div>
        </>
      )}
      <ButtonLink isWide look="quiet" to={`/r/${token}/docking`}>
        {t('backToList')}
      </ButtonLink>
    </PersonalFrame>
  );
}

interface AnswerCardProps extends LinkProps {
  slug: string | undefined;
  answer: DemandAnswer;
  mayDecide: boolean;
}

function AnswerCard({ token, slug, answer, mayDecide }: AnswerCardProps) {
  const { t } = useTranslation('own-docking');
  const { t: tv } = useTranslation('vocabulary');
  const oneOf = useOneOf();
  const [asked, setAsked] = useState<Decision | null>(null);
  const organisation = oneOf(answer.organisationZh, answer.organisationEn);
  return (
    <Card
      className={`${styles.card} ${answer.state === 'chosen' ? styles.chosen : ''}`}
      role="region"
      aria-label={organisation}
    >
      <div className={styles.head}>
        <h2 className={styles.name}>{organisation}</h2>
        <Tag tone={tones[answer.state]}>{tv(`answerState.${answer.state}`)}</Tag>
      </div>
      <AnswerFacts answer={answer} slug={slug} />
      <FileList token={token} of={{ answerId: answer.id }} files={answer.files} mayChange={false} />
      <Thread
        token={token}
        answerId={answer.id}
        messages={answer.messages}
        me="enterprise"
        maySay={mayDecide}
        about={organisation}
      />
      {answer.decisionWords ? (
        <p className={styles.hint}>{t('decide.said', { words: answer.decisionWords })}</p>
      ) : null}
      {mayDecide ? (
        <div className={styles.actions}>
          {answer.state !== 'chosen' ? (
            <Button look="primary" onClick={() => setAsked('choose')}>
              {t('decide.choose')}
            </Button>
          ) : null}
          {answer.state !== 'declined' ? (
            <Button onClick={() => setAsked('decline')}>{t('decide.decline')}</Button>
          ) : null}
        </div>
      ) : null}
      {asked ? (
        <DecideDialog token={token} answer={answer} decision={asked} onClose={() => setAsked(null)} />
      ) : null}
    </Card>
  );
}

interface DecideDialogProps extends LinkProps {
  answer: DemandAnswer;
  decision: Decision;
  onClose: () => void;
}

function DecideDialog({ token, answer, decision, onClose }: DecideDialogProps) {
  const { t } = useTranslation(['own-docking', 'app']);
  const oneOf = useOneOf();
  const decide = useDecideAnswer(token);
  const [words, setWords] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const confirm = (): void =>
    decide.mutate(
      { answerId: answer.id, decision, words, version: answer.version },
      { onSuccess: onClose, onError: (error) => setProblem(asProblem(error)) },
    );
  const isChoice = decision === 'choose';
  return (
    <Dialog
      title={`${t(isChoice ? 'decide.confirmChoose' : 'decide.confirmDecline')} · ${oneOf(answer.organisationZh, answer.organisationEn)}`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('app:action.cancel')}</Button>
          <Button look={isChoice ? 'primary' : 'danger'} isBusy={decide.isPending} onClick={confirm}>
            {t(isChoice ? 'decide.confirmChoose' : 'decide.confirmDecline')}
          </Button>
        </>
      }
    >
      <TextArea
        label={t(isChoice ? 'decide.wordsChoose' : 'decide.wordsDecline')}
        rows={3}
        maxLength={1000}
        isOptional
        value={words}
        onChange={setWords}
      />
      <ProblemNotice problem={problem} />
    </Dialog>
  );
}
