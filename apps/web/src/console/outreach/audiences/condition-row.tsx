import { CloseOutlined } from '@ant-design/icons';
import { Button, InputNumber, Select } from 'antd';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { campaignSteps, type AudienceDefinition } from '#contracts/outreach/audience';
import { invitationStates } from '#contracts/outreach/invitation';
import {
  organisationKinds,
  participantTypes,
  qualifications,
  registrationStates,
} from '#contracts/vocabulary';
import { useOrganisationFacets } from '../../../api/organisations.js';
import styles from './audience-builder.module.css';
import type { Condition } from './conditions.js';
import { ChosenOrganisations } from './chosen-organisations.js';

interface ConditionRowProps {
  condition: Condition;
  value: AudienceDefinition;
  onChange: (change: Partial<AudienceDefinition>) => void;
  onRemove: () => void;
  sessions: { value: string; label: string }[];
  isReadOnly: boolean;
}

/** One condition: its name, what it takes, and a cross. */
export function ConditionRow({ condition, onRemove, isReadOnly, ...field }: ConditionRowProps) {
  const { t } = useTranslation('audiences');
  const id = useId();
  const name = t(`condition.${condition}`);
  return (
    <div className={styles.condition} role="group" aria-labelledby={id}>
      <span id={id} className={styles.conditionName}>
        {name}
      </span>
      <div className={styles.conditionValue}>
        <ConditionField condition={condition} isReadOnly={isReadOnly} label={name} {...field} />
      </div>
      {isReadOnly ? null : (
        <Button
          type="text"
          icon={<CloseOutlined />}
          aria-label={t('removeCondition', { name })}
          onClick={onRemove}
        />
      )}
    </div>
  );
}

function ConditionField({
  condition,
  value,
  onChange,
  sessions,
  isReadOnly,
  label,
}: Omit<ConditionRowProps, 'onRemove'> & { label: string }): ReactNode {
  const { t } = useTranslation('audiences');
  const { t: tv } = useTranslation('vocabulary');
  const facets = useOrganisationFacets();
  const several = <K extends keyof AudienceDefinition>(
    key: K,
    options: { value: string; label: string }[],
  ): ReactNode => (
    <Select
      mode="multiple"
      aria-label={label}
      disabled={isReadOnly}
      style={{ width: '100%' }}
      value={(value[key] as string[] | undefined) ?? []}
      onChange={(chosen: string[]) => onChange({ [key]: chosen } as Partial<AudienceDefinition>)}
      options={options}
      showSearch={{ optionFilterProp: 'label' }}
      maxTagCount="responsive"
    />
  );
  const worded = (names: readonly string[]): { value: string; label: string }[] =>
    names.map((name) => ({ value: name, label: name }));
  switch (condition) {
    case 'kinds':
      return several(
        condition,
        organisationKinds.map((each) => ({ value: each, label: tv(`organisationKind.${each}`) })),
      );
    case 'qualifications':
      return several(
        condition,
        qualifications.map((each) => ({ value: each, label: tv(`qualification.${each}`) })),
      );
    case 'districts':
      return several(condition, worded(facets.data?.districts ?? []));
    case 'industries':
      return several(condition, worded(facets.data?.industries ?? []));
    case 'tags':
      return several(condition, worded(facets.data?.tags ?? []));
    case 'did':
    case 'didNot':
      return several(
        condition,
        campaignSteps.map((step) => ({ value: step, label: t(`step.${step}`) })),
      );
    case 'participantTypes':
      return several(
        condition,
        participantTypes.map((each) => ({ value: each, label: tv(`participantType.${each}`) })),
      );
    case 'registrationStates':
      return several(
        condition,
        registrationStates.map((each) => ({ value: each, label: tv(`registrationState.${each}`) })),
      );
    case 'invitationStates':
      return several(
        condition,
        invitationStates.map((each) => ({ value: each, label: t(`invitationState.${each}`) })),
      );
    case 'sessionIds':
      return several(condition, sessions);
    case 'organisationIds':
      return (
        <ChosenOrganisations
          ids={value.organisationIds ?? []}
          onChange={(organisationIds) => onChange({ organisationIds })}
          isReadOnly={isReadOnly}
        />
      );
    case 'hasArrived':
      return (
        <Select
          aria-label={label}
          disabled={isReadOnly}
          style={{ width: '100%' }}
          value={value.hasArrived === false ? 'no' : 'yes'}
          onChange={(said: 'yes' | 'no') => onChange({ hasArrived: said === 'yes' })}
          options={(['yes', 'no'] as const).map((each) => ({ value: each, label: t(`arrived.${each}`) }))}
        />
      );
    case 'awarded':
      return (
        <span className={styles.years}>
          {(['awardedFrom', 'awardedTo'] as const).map((key) => (
            <label key={key}>
              {t(key === 'awardedFrom' ? 'from' : 'to')}
              <InputNumber
                aria-label={`${label} ${t(key === 'awardedFrom' ? 'from' : 'to')}`}
                disabled={isReadOnly}
                min={1990}
                max={2100}
                controls={false}
                value={value[key] ?? null}
                onChange={(year) => onChange({ [key]: year ?? undefined })}
              />
            </label>
          ))}
        </span>
      );
  }
}
