import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import {
  cooperationKinds,
  itemKinds,
  itemLimits,
  maturityStages,
  type CooperationKind,
  type ItemKind,
  type MaturityStage,
} from '#contracts/docking/items';
import { useOwnDocking, useSaveOwnItem, type OwnDocking, type OwnItem } from '../../api/docking-own.js';
import { asProblem, type Problem } from '../../api/problem.js';
import { useOneOf } from '../../i18n/language.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { CheckField, SelectField, TextField } from '../../ui/field.js';
import NotFoundPage from '../../ui/message.js';
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
import { FileList } from './file-list.js';
import { emptyItem, valuesOf, wishOf, type ItemValues } from './item-values.js';
import { clearDraft, readDraft, useDraft } from './local-draft.js';
import { TextArea } from './text-area.js';

/** Enters an item, or changes one that is not released. */
export default function ItemFormPage({ token }: LinkProps) {
  const { kind, itemId } = useParams();
  const { data, error, isPending, refetch } = useOwnDocking(token);
  if (isPending) return <PageSkeleton />;
  if (!data) return <NoTicket error={error} onRetry={() => void refetch()} />;
  const item = data.items.find(({ id }) => id === itemId);
  const wanted = item?.kind ?? itemKinds.find((one) => one === kind);
  if (!wanted || (itemId && !item)) return <NotFoundPage />;
  return (
    <PersonalFrame>
      <ItemForm token={token} docking={data} kind={wanted} item={item} />
    </PersonalFrame>
  );
}

interface ItemFormProps extends LinkProps {
  docking: OwnDocking;
  kind: ItemKind;
  item: OwnItem | undefined;
}

function ItemForm({ token, docking, kind, item }: ItemFormProps) {
  const { t } = useTranslation('own-docking');
  const { t: tv } = useTranslation('vocabulary');
  const oneOf = useOneOf();
  const navigate = useNavigate();
  const title = t(item ? `edit.${kind}` : `enter.${kind}`);
  usePageTitle(title);
  const draftOf = item?.id ?? `new-${kind}`;
  const [start] = useState(() => ({
    version: item?.version,
    saved: item ? valuesOf(item) : emptyItem,
    draft: readDraft<{ version?: number; values: ItemValues }>(token, draftOf),
  }));
  // a draft of something older than what the server has is not brought back over it
  const isDraft = start.draft !== null && start.draft.version === start.version;
  const [values, setValues] = useState<ItemValues>(() => ({
    ...start.saved,
    ...(isDraft ? start.draft?.values : {}),
  }));
  const [isTouched, setIsTouched] = useState(isDraft);
  useDraft(token, draftOf, isTouched ? { version: start.version, values } : null);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [problem, setProblem] = useState<Problem | null>(null);
  const save = useSaveOwnItem(token);
  const { form, showFault } = useFirstFault();
  const change = (part: Partial<ItemValues>): void => {
    setIsTouched(true);
    setValues((before) => ({ ...before, ...part }));
    setErrors((before) => Object.fromEntries(Object.entries(before).filter(([field]) => !(field in part))));
  };
  const text = (name: 'titleZh' | 'titleEn' | 'stage' | 'budgetFrom' | 'budgetTo' | 'deadline') => ({
    label: t(`field.${name}`),
    value: values[name],
    error: errors[name],
    onChange: (event: { target: { value: string } }) => change({ [name]: event.target.value }),
  });
  const area = (name: 'textZh' | 'textEn') => ({
    label: t(`field.${name}`),
    value: values[name],
    error: errors[name],
    maxLength: itemLimits.text,
    isOptional: true,
    onChange: (value: string) => change({ [name]: value }),
  });
  const toggle = (one: CooperationKind): void =>
    change({
      cooperation: values.cooperation.includes(one)
        ? values.cooperation.filter((each) => each !== one)
        : [...values.cooperation, one],
    });

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (save.isPending) return;
    setProblem(null);
    save.mutate(
      { ...wishOf(kind, values), ...(item ? { itemId: item.id, version: item.version } : {}) },
      {
        onSuccess: () => {
          clearDraft(token, draftOf);
          void navigate(`/r/${token}/docking`, { state: { isSent: true } });
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
    <>
      <h1 className={selfService.title}>{title}</h1>
      {item?.returnReason ? (
        <Notice tone="amber" title={t('returned')}>
          {item.returnReason}
        </Notice>
      ) : null}
      {isTouched ? <p className={styles.hint}>{t('draftKept')}</p> : null}
      <form ref={form} className={selfService.form} onSubmit={submit} noValidate>
        <TextField
          {...text('titleZh')}
          maxLength={itemLimits.title}
          isOptional
          hint={t('hint.bothLanguages')}
        />
        <TextField {...text('titleEn')} maxLength={itemLimits.title} isOptional />
        <TextArea {...area('textZh')} hint={t(`hint.${kind}Text`)} />
        <TextArea {...area('textEn')} />
        <SelectField
          label={t('field.field')}
          isOptional
          value={values.fieldId}
          error={errors.fieldId}
          onChange={({ target }) => change({ fieldId: target.value })}
        >
          <option value="">{t('field.noField')}</option>
          {docking.fields.map((field) => (
            <option key={field.id} value={field.id}>
              {field.aboveZh ? `　${oneOf(field.nameZh, field.nameEn)}` : oneOf(field.nameZh, field.nameEn)}
            </option>
          ))}
        </SelectField>
        <fieldset className={styles.choices}>
          <legend>{t('field.cooperation')}</legend>
          {cooperationKinds.map((one) => (
            <CheckField
              key={one}
              label={tv(`cooperationKind.${one}`)}
              checked={values.cooperation.includes(one)}
              onChange={() => toggle(one)}
            />
          ))}
        </fieldset>
        <div className={styles.pair}>
          <TextField {...text('budgetFrom')} inputMode="numeric" isOptional hint={t('hint.budget')} />
          <TextField {...text('budgetTo')} inputMode="numeric" isOptional />
        </div>
        {kind === 'demand' ? <TextField {...text('deadline')} type="date" isOptional /> : null}
        {kind === 'achievement' ? (
          <SelectField
            label={t('field.maturity')}
            isOptional
            value={values.maturity}
            error={errors.maturity}
            onChange={({ target }) => change({ maturity: target.value as MaturityStage | '' })}
          >
            <option value="">{t('field.noField')}</option>
            {maturityStages.map((stage) => (
              <option key={stage} value={stage}>
                {tv(`maturityStage.${stage}`)}
              </option>
            ))}
          </SelectField>
        ) : null}
        <TextField {...text('stage')} maxLength={itemLimits.stage} isOptional hint={t('hint.stage')} />
        <div>
          <CheckField
            label={t('field.showsContact')}
            checked={values.showsContact}
            onChange={({ target }) => change({ showsContact: target.checked })}
          />
          <p className={styles.hint}>{t('field.showsContactHint')}</p>
        </div>
        {item ? (
          <FileList
            token={token}
            of={{ itemId: item.id }}
            files={item.files}
            mayChange={item.mayEdit}
            heading="h2"
          />
        ) : (
          <p className={styles.hint}>{t('files.saveFirst')}</p>
        )}
        <ProblemNotice problem={problem} />
        <Button type="submit" look="primary" isWide isBusy={save.isPending}>
          {item ? t('saveAgain') : t('save')}
        </Button>
      </form>
      <ButtonLink isWide look="quiet" to={`/r/${token}/docking`}>
        {t('backToList')}
      </ButtonLink>
    </>
  );
}
