import { Button, Checkbox, InputNumber, Select } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { qualifications } from '#contracts/vocabulary';
import { useOrganisationFacets } from '../../../api/organisations.js';
import { asProblem, type Problem } from '../../../api/problem.js';
import { useSetRule, type RegistrationRule } from '../../../api/registration-rules.js';
import { momentOf, wallClock } from '../../../i18n/dates.js';
import { useThisConference } from '../../conferences/conference-context.js';
import { MomentInput } from '../../form/moment-input.js';
import { ProblemAlert } from '../../form/problem-alert.js';
import { useTold } from '../../form/use-told.js';
import styles from './registration-rules.module.css';
import { useRuleSentence } from './rule-sentence.js';

export function RuleForm({ rule: saved }: { rule: RegistrationRule }) {
  const { t } = useTranslation('registration');
  const { t: tv } = useTranslation('vocabulary');
  const { t: ta } = useTranslation();
  const { id: conferenceId, timeZone, isEditable } = useThisConference();
  const facets = useOrganisationFacets();
  const save = useSetRule(conferenceId);
  const told = useTold();
  const sentence = useRuleSentence();
  const id = useId();
  const [rule, setRule] = useState(saved);
  const [problem, setProblem] = useState<Problem | null>(null);
  const change = (part: Partial<RegistrationRule>): void => setRule({ ...rule, ...part });
  const isChanged = JSON.stringify(rule) !== JSON.stringify(saved);

  const tick = (name: BooleanName): ReactNode => (
    <Checkbox checked={rule[name]} onChange={({ target }) => change({ [name]: target.checked })}>
      {t(`rules.field.${name}`)}
    </Checkbox>
  );
  const field = (name: string, label: string, control: ReactNode): ReactNode => (
    <div>
      <label htmlFor={id + name}>{label}</label>
      {control}
    </div>
  );
  const several = (
    name: 'autoApproveQualifications' | 'autoApproveDistricts' | 'autoApproveDomains',
    options: { value: string; label: string }[],
  ): ReactNode =>
    field(
      name,
      t(`rules.field.${name}`),
      <Select
        id={id + name}
        aria-label={t(`rules.field.${name}`)}
        mode={name === 'autoApproveQualifications' ? 'multiple' : 'tags'}
        style={{ width: '100%' }}
        tokenSeparators={[',', '，', '、', ' ']}
        value={rule[name] as string[]}
        onChange={(list: string[]) => change({ [name]: list })}
        options={options}
      />,
    );

  const submit = (): void =>
    save.mutate(rule, {
      onSuccess: ({ items }) => {
        setProblem(null);
        setRule(items.find(({ participantType }) => participantType === rule.participantType) ?? rule);
        told.done(t('rules.saved'));
      },
      onError: (error) => setProblem(asProblem(error)),
    });

  return (
    <details className={styles.rule}>
      <summary>
        <strong>{tv(`participantType.${rule.participantType}`)}</strong>
        <span>{sentence(rule)}</span>
      </summary>
      <ProblemAlert problem={problem} />
      <fieldset disabled={!isEditable} className={styles.fields}>
        {tick('isPublic')}
        {tick('needsApproval')}
        {rule.needsApproval ? (
          <div className={styles.grounds}>
            <p>{t('rules.without')}</p>
            {tick('autoApproveInvited')}
            {several(
              'autoApproveQualifications',
              qualifications.map((value) => ({ value, label: tv(`qualification.${value}`) })),
            )}
            {several(
              'autoApproveDistricts',
              (facets.data?.districts ?? []).map((value) => ({ value, label: value })),
            )}
            {several('autoApproveDomains', [])}
            {tick('approvalAfterEdit')}
          </div>
        ) : null}
        <div className={styles.numbers}>
          {field(
            'max',
            t('rules.field.maxPerOrganisation'),
            <InputNumber
              id={`${id}max`}
              min={1}
              max={10_000}
              precision={0}
              placeholder={t('rules.any')}
              value={rule.maxPerOrganisation}
              onChange={(maxPerOrganisation) => change({ maxPerOrganisation })}
            />,
          )}
          {field(
            'colleagues',
            t('rules.field.colleaguesLimit'),
            <InputNumber
              id={`${id}colleagues`}
              min={0}
              max={20}
              precision={0}
              value={rule.colleaguesLimit}
              onChange={(colleaguesLimit) => change({ colleaguesLimit: colleaguesLimit ?? 0 })}
            />,
          )}
          {field(
            'edit',
            t('rules.field.editUntil'),
            <MomentInput
              id={`${id}edit`}
              value={rule.editUntil ? wallClock(rule.editUntil, timeZone) : ''}
              onChange={({ target }) =>
                change({ editUntil: target.value ? momentOf(target.value, timeZone) : null })
              }
            />,
          )}
        </div>
        {isEditable ? (
          <div>
            <Button type="primary" disabled={!isChanged} loading={save.isPending} onClick={submit}>
              {ta('action.save')}
            </Button>
          </div>
        ) : null}
      </fieldset>
    </details>
  );
}

type BooleanName = 'isPublic' | 'needsApproval' | 'approvalAfterEdit' | 'autoApproveInvited';
