import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useSayToAnswer, type AnswerMessage } from '../../api/docking-own.js';
import { asProblem, type Problem } from '../../api/problem.js';
import { dateTime } from '../../i18n/dates.js';
import { Button } from '../../ui/button.js';
import { ProblemNotice } from '../../ui/notice.js';
import type { LinkProps } from '../registration/link-props.js';
import selfService from '../registration/self-service.module.css';
import styles from './docking.module.css';
import { errorsOf } from './field-errors.js';
import { TextArea } from './text-area.js';

interface ThreadProps extends LinkProps {
  answerId: string;
  messages: readonly AnswerMessage[];
  me: 'enterprise' | 'university';
  maySay: boolean;
  /** Whose answer, or to which demand: several threads may stand on a page. */
  about: string;
}

/** What both sides wrote to each other about one answer. */
export function Thread({ token, answerId, messages, me, maySay, about }: ThreadProps) {
  const { t } = useTranslation('own-docking');
  const say = useSayToAnswer(token);
  const [words, setWords] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (say.isPending) return;
    setProblem(null);
    say.mutate(
      { answerId, words },
      { onSuccess: () => setWords(''), onError: (error) => setProblem(asProblem(error)) },
    );
  };
  if (!maySay && messages.length === 0) return null;
  return (
    <section className={selfService.section} aria-label={`${t('thread.title')} · ${about}`}>
      <h3 className={selfService.subtitle}>{t('thread.title')}</h3>
      {messages.length === 0 ? <p className={styles.hint}>{t('thread.none')}</p> : null}
      <ul className={styles.thread}>
        {messages.map(({ by, words: said, at }) => (
          <li key={`${at}${said}`} data-mine={by === me}>
            <small>
              {t(`thread.${by}`)} · {dateTime(at)}
            </small>
            {said}
          </li>
        ))}
      </ul>
      {maySay ? (
        <form className={selfService.section} onSubmit={submit} noValidate>
          <TextArea
            label={t(me === 'enterprise' ? 'thread.ask' : 'thread.reply')}
            rows={3}
            maxLength={1000}
            value={words}
            error={problem ? errorsOf(problem).words : undefined}
            onChange={setWords}
          />
          <ProblemNotice problem={problem && problem.fields.length > 0 ? null : problem} />
          <Button type="submit" isBusy={say.isPending}>
            {t('thread.send')}
          </Button>
        </form>
      ) : null}
    </section>
  );
}
