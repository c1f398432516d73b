import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cooperationAnswers, milestoneLimits, type CooperationAnswer } from '#contracts/signing/milestones';
import { useAnswerCooperation, type OwnMilestones } from '../../api/milestone-page.js';
import { asProblem } from '../../api/problem.js';
import { dateTime } from '../../i18n/dates.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/field.js';
import { Notice, ProblemNotice } from '../../ui/notice.js';
import { TextArea } from '../../participant/docking/text-area.js';
import styles from './milestones.module.css';
import { useReporter } from './reporter.js';

/** The question of every quarter: one tap, and words for whoever wants. */
export function CooperationCard({ token, view }: { token: string; view: OwnMilestones }) {
  const { t } = useTranslation('milestone-page');
  const title = useId();
  const send = useAnswerCooperation(token);
  const [name, setName] = useReporter(view.contactName);
  const [answer, setAnswer] = useState<CooperationAnswer | null>(null);
  const [words, setWords] = useState('');
  const [fault, setFault] = useState<string>();
  const { lastAnswer } = view;
  const submit = (): void => {
    const isNamed = name.trim() !== '';
    setFault(isNamed ? undefined : t('form.needName'));
    if (!answer || !isNamed) return;
    send.mutate(
      { name: name.trim(), answer, words: words.trim() },
      {
        onSuccess: () => {
          setAnswer(null);
          setWords('');
        },
      },
    );
  };
  return (
    <section className={styles.card} aria-labelledby={title}>
      <h2 id={title}>{t('ask.title')}</h2>
      {lastAnswer ? (
        <p className={styles.hint}>
          {t('ask.last', {
            answer: t(`ask.${lastAnswer.answer}`),
            at: dateTime(lastAnswer.at, view.timeZone),
          })}
        </p>
      ) : null}
      <div role="group" aria-labelledby={title} className={styles.choices}>
        {cooperationAnswers.map((each) => (
          <button key={each} type="button" aria-pressed={answer === each} onClick={() => setAnswer(each)}>
            {t(`ask.${each}`)}
          </button>
        ))}
      </div>
      {answer ? (
        <div className={styles.form}>
          <TextArea
            label={t('ask.words')}
            isOptional
            rows={2}
            maxLength={milestoneLimits.words}
            value={words}
            onChange={setWords}
          />
          <TextField
            label={t('form.name')}
            autoComplete="name"
            maxLength={100}
            value={name}
            error={fault}
            onChange={({ target }) => setName(target.value)}
          />
          <Button look="primary" isWide isBusy={send.isPending} onClick={submit}>
            {t('ask.send')}
          </Button>
        </div>
      ) : null}
      <ProblemNotice problem={send.error ? asProblem(send.error) : null} />
      {send.isSuccess && !answer ? <Notice tone="green">{t('ask.sent')}</Notice> : null}
    </section>
  );
}
