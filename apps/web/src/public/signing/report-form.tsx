import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { dayAfter, milestoneLimits, milestoneProposals } from '#contracts/signing/milestones';
import {
  useReport,
  type OwnMilestone,
  type OwnMilestones,
  type OwnReport,
} from '../../api/milestone-page.js';
import { asProblem } from '../../api/problem.js';
import { shortDate } from '../../i18n/dates.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/field.js';
import { ProblemNotice } from '../../ui/notice.js';
import { TextArea } from '../../participant/docking/text-area.js';
import styles from './milestones.module.css';
import { useReporter } from './reporter.js';

interface ReportFormProps {
  token: string;
  view: OwnMilestones;
  milestone: OwnMilestone;
  onSent: () => void;
}

type Field = 'name' | 'words' | 'laterOn';

/** How far it is, that it is reached, or that it needs longer. */
export function ReportForm({ token, view, milestone, onSent }: ReportFormProps) {
  const { t } = useTranslation('milestone-page');
  const question = useId();
  const report = useReport(token);
  const [name, setName] = useReporter(view.contactName);
  const [proposes, setProposes] = useState<OwnReport['proposes']>('progress');
  const [words, setWords] = useState('');
  const [amount, setAmount] = useState('');
  const [laterOn, setLaterOn] = useState('');
  const [faults, setFaults] = useState<Partial<Record<Field, string>>>({});
  const isLater = proposes === 'later';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const day = shortDate(`${milestone.dueOn}T12:00:00Z`, 'UTC');
    const wrong: Partial<Record<Field, string>> = {
      ...(name.trim() ? {} : { name: t('form.needName') }),
      ...(isLater && !words.trim() ? { words: t('form.needReason') } : {}),
      ...(isLater && laterOn <= milestone.dueOn ? { laterOn: t('form.needDay', { day }) } : {}),
    };
    setFaults(wrong);
    const form = event.currentTarget as HTMLFormElement;
    if (Object.keys(wrong).length > 0) {
      requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid]')?.focus());
      return;
    }
    report.mutate(
      {
        milestoneId: milestone.id,
        name: name.trim(),
        proposes,
        words: words.trim(),
        ...(milestone.asksAmount && amount !== '' && !isLater ? { amount: Number(amount) } : {}),
        ...(isLater ? { laterOn } : {}),
      },
      { onSuccess: onSent },
    );
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <div role="group" aria-labelledby={question} className={styles.choices}>
        <p id={question}>{t('form.proposes')}</p>
        {milestoneProposals.map((proposal) => (
          <button
            key={proposal}
            type="button"
            aria-pressed={proposes === proposal}
            onClick={() => setProposes(proposal)}
          >
            {t(`form.${proposal}`)}
          </button>
        ))}
      </div>
      {isLater ? (
        <TextField
          label={t('form.laterOn')}
          type="date"
          min={dayAfter(milestone.dueOn, 1)}
          value={laterOn}
          error={faults.laterOn}
          onChange={({ target }) => setLaterOn(target.value)}
        />
      ) : milestone.asksAmount ? (
        <TextField
          label={t('form.amount', { currency: view.currency })}
          type="number"
          inputMode="decimal"
          min={0}
          step={0.01}
          isOptional
          value={amount}
          onChange={({ target }) => setAmount(target.value)}
        />
      ) : null}
      <TextArea
        label={isLater ? t('form.reason') : t('form.words')}
        isOptional={!isLater}
        rows={3}
        maxLength={milestoneLimits.words}
        value={words}
        error={faults.words}
        onChange={setWords}
      />
      <TextField
        label={t('form.name')}
        autoComplete="name"
        maxLength={100}
        value={name}
        error={faults.name}
        onChange={({ target }) => setName(target.value)}
      />
      <ProblemNotice problem={report.error ? asProblem(report.error) : null} />
      <Button look="primary" isWide type="submit" isBusy={report.isPending}>
        {t('form.send')}
      </Button>
    </form>
  );
}
