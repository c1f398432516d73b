import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useCatalogueItem, type CatalogueDetail } from '../../api/catalogue.js';
import {
  useOwnAnswers,
  useOwnDocking,
  useSaveAnswer,
  type OwnAnswer,
  type OwnAnswers,
} from '../../api/docking-own.js';
import { asProblem, type Problem } from '../../api/problem.js';
import { useOneOf } from '../../i18n/language.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { SelectField } from '../../ui/field.js';
import { Notice, ProblemNotice } from '../../ui/notice.js';
import { usePageTitle } from '../../ui/page-title.js';
import { PageSkeleton } from '../../ui/skeleton.js';
import type { LinkProps } from '../registration/link-props.js';
import { NoTicket } from '../registration/no-ticket.js';
import { PersonalFrame } from '../registration/personal-frame.js';
import selfService from '../registration/self-service.module.css';
import { useFirstFault } from '../registration/use-first-fault.js';
import styles from './docking.module.css';
import { errorsOf } from './field-errors.js';
import { clearDraft, readDraft, useDraft } from './local-draft.js';
import { TextArea } from './text-area.js';

/** Answers a demand, or changes the answer given to it. */
export default function AnswerFormPage({ token }: LinkProps) {
  const { t } = useTranslation('own-docking');
  usePageTitle(t('answer.give'));
  const number = Number(useParams().number);
  const docking = useOwnDocking(token);
  const own = useOwnAnswers(token);
  const slug = docking.data?.slug ?? '';
  const demand = useCatalogueItem(slug, 'demand', number, slug !== '');
  if (docking.error || own.error)
    return <NoTicket error={docking.error ?? own.error} onRetry={() => void docking.refetch()} />;
  if (demand.error) return <NoTicket error={demand.error} onRetry={() => void demand.refetch()} />;
  if (!docking.data || !own.data || !demand.data) return <PageSkeleton />;
  const given = own.data.answers.find(
    ({ demandId, state }) => demandId === demand.data.id && state !== 'withdrawn',
  );
  return (
    <PersonalFrame>
      <h1 className={selfService.title}>{t(given ? 'answer.change' : 'answer.give')}</h1>
      <Demand demand={demand.data} />
      {!own.data.mayAnswer ? (
        <Notice tone="amber">{t('answer.notYours')}</Notice>
      ) : own.data.refusal ? (
        <Notice tone="amber">{own.data.refusal}</Notice>
      ) : !given && !demand.data.takesAnswers ? (
        <Notice tone="amber">{t('answer.closed')}</Notice>
      ) : given && !given.mayEdit ? (
        <Notice tone="amber">{t('answer.already')}</Notice>
      ) : (
        <AnswerForm token={token} demandId={demand.data.id} own={own.data} given={given} />
      )}
      <ButtonLink isWide look="quiet" to={`/r/${token}/docking/answers`}>
        {t('answer.title')}
      </ButtonLink>
    </PersonalFrame>
  );
}

function Demand({ demand }: { demand: CatalogueDetail }) {
  const { t } = useTranslation('own-docking');
  const oneOf = useOneOf();
  return (
    <Card className={styles.card} role="region" aria-label={t('answer.demand')}>
      <span className={styles.kind}>{oneOf(demand.organisationZh, demand.organisationEn)}</span>
      <h2 className={styles.name}>{oneOf(demand.titleZh, demand.titleEn)}</h2>
      <p className={styles.text}>{oneOf(demand.textZh, demand.textEn)}</p>
    </Card>
  );
}

interface AnswerFormProps extends LinkProps {
  demandId: string;
  own: OwnAnswers;
  given: OwnAnswer | undefined;
}

interface AnswerValues {
  team: string;
  approach: string;
  evidence: string;
  achievementId: string;
}

function AnswerForm({ token, demandId, own, given }: AnswerFormProps) {
  const { t } = useTranslation('own-docking');
  const oneOf = useOneOf();
  const navigate = useNavigate();
  const save = useSaveAnswer(token);
  const draftOf = `answer-${demandId}`;
  const [values, setValues] = useState<AnswerValues>(() => ({
    team: given?.team ?? '',
    approach: given?.approach ?? '',
    evidence: given?.evidence ?? '',
    achievementId: given?.achievement?.id ?? '',
    ...readDraft<AnswerValues>(token, draftOf),
  }));
  const [isTouched, setIsTouched] = useState(false);
  useDraft(token, draftOf, isTouched ? values : null);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [problem, setProblem] = useState<Problem | null>(null);
  const { form, showFault } = useFirstFault();
  const change = (part: Partial<AnswerValues>): void => {
    setIsTouched(true);
    setValues((before) => ({ ...before, ...part }));
    setErrors((before) => Object.fromEntries(Object.entries(before).filter(([field]) => !(field in part))));
  };
  const area = (name: 'team' | 'approach' | 'evidence') => ({
    label: t(`answer.${name}`),
    value: values[name],
    error: errors[name],
    onChange: (value: string) => change({ [name]: value }),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (save.isPending) return;
    setProblem(null);
    save.mutate(
      {
        demandId,
        ...values,
        achievementId: values.achievementId || null,
        ...(given ? { answerId: given.id, version: given.version } : {}),
      },
      {
        onSuccess: () => {
          clearDraft(token, draftOf);
          void navigate(`/r/${token}/docking/answers`, { state: { isSent: true } });
        },
        onError: (error) => {
          const refusal = asProblem(error);
          setErrors(errorsOf(refusal));
          setProblem(refusal.fields.length > 0 ? null : refusal);
          showFault();
        },
      },
    );
  };
  return (
    <form ref={form} className={selfService.form} onSubmit={submit} noValidate>
      <TextArea {...area('team')} rows={3} maxLength={1000} hint={t('answer.teamHint')} />
      <TextArea {...area('approach')} rows={8} maxLength={4000} />
      <TextArea {...area('evidence')} rows={4} maxLength={2000} isOptional hint={t('answer.evidenceHint')} />
      {own.achievements.length > 0 ? (
        <SelectField
          label={t('answer.achievement')}
          isOptional
          value={values.achievementId}
          error={errors.achievementId}
          onChange={({ target }) => change({ achievementId: target.value })}
        >
          <option value="">{t('answer.noAchievement')}</option>
          {own.achievements.map(({ id, titleZh, titleEn }) => (
            <option key={id} value={id}>
              {oneOf(titleZh, titleEn)}
            </option>
          ))}
        </SelectField>
      ) : null}
      <p className={styles.hint}>{isTouched ? t('draftKept') : given ? '' : t('files.saveFirst')}</p>
      <ProblemNotice problem={problem} />
      <Button type="submit" look="primary" isWide isBusy={save.isPending}>
        {t(given ? 'answer.sendAgain' : 'answer.send')}
      </Button>
    </form>
  );
}
