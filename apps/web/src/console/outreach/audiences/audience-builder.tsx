import { PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Dropdown, Radio } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { audienceSources, type AudienceDefinition } from '#contracts/outreach/audience';
import { useProgramme } from '../../../api/programme.js';
import { useOneOf } from '../../../i18n/language.js';
import styles from './audience-builder.module.css';
import { AudiencePeople } from './audience-people.js';
import { askedOf, conditionsFor, isAsked, without, type Condition } from './conditions.js';
import { ConditionRow } from './condition-row.js';
import { useAudienceSentence } from './use-sentence.js';

interface AudienceBuilderProps {
  value: AudienceDefinition;
  onChange: (definition: AudienceDefinition) => void;
  conferenceId: string;
  isReadOnly?: boolean;
}

/** «Whom do we write to?» in plain words, with the people it names now beside it. */
export function AudienceBuilder({ value, onChange, conferenceId, isReadOnly = false }: AudienceBuilderProps) {
  const sentence = useAudienceSentence();
  const oneOf = useOneOf();
  const programme = useProgramme(conferenceId);
  const sessions = (programme.data?.sessions ?? []).map((session) => ({
    value: session.id,
    label: oneOf(session.titleZh, session.titleEn),
  }));
  return (
    <div className={styles.builder}>
      <div className={styles.question}>
        <p className={styles.sentence} aria-live="polite">
          {sentence(value, (id) => sessions.find((each) => each.value === id)?.label ?? '…')}
        </p>
        <Question value={value} onChange={onChange} sessions={sessions} isReadOnly={isReadOnly} />
      </div>
      <AudiencePeople
        conferenceId={conferenceId}
        definition={value}
        onExcluded={isReadOnly ? null : (excludedIds) => onChange({ ...value, excludedIds })}
      />
    </div>
  );
}

interface QuestionProps extends Required<Pick<AudienceBuilderProps, 'value' | 'onChange' | 'isReadOnly'>> {
  sessions: { value: string; label: string }[];
}

function Question({ value, onChange, sessions, isReadOnly }: QuestionProps) {
  const { t } = useTranslation('audiences');
  const id = useId();
  // A row that was just added asks nothing yet.
  const [added, setAdded] = useState<Condition[]>([]);
  const possible = conditionsFor(value.source);
  const rows = possible.filter((each) => isAsked(value, each) || added.includes(each));
  const further = possible.filter((each) => !rows.includes(each));
  const change = (part: Partial<AudienceDefinition>): void => onChange({ ...value, ...part });
  const add = (condition: Condition): void => {
    setAdded([...added, condition]);
    if (condition === 'hasArrived') change({ hasArrived: true });
  };
  return (
    <>
      <h2 id={id} className={styles.heading}>
        {t('who')}
      </h2>
      <Radio.Group
        aria-labelledby={id}
        className={styles.sources}
        disabled={isReadOnly}
        value={value.source}
        onChange={({ target }) => {
          setAdded([]);
          onChange(askedOf(value, target.value as AudienceDefinition['source']));
        }}
      >
        {audienceSources.map((source) => (
          <Radio key={source} value={source}>
            {t(`source.${source}`)}
            <small>{t(`sourceHint.${source}`)}</small>
          </Radio>
        ))}
      </Radio.Group>
      <h2 className={styles.heading}>{t('conditions')}</h2>
      {rows.map((condition) => (
        <ConditionRow
          key={condition}
          condition={condition}
          value={value}
          sessions={sessions}
          isReadOnly={isReadOnly}
          onChange={change}
          onRemove={() => {
            setAdded(added.filter((each) => each !== condition));
            onChange(without(value, condition));
          }}
        />
      ))}
      {isReadOnly ? null : (
        <Dropdown
          trigger={['click']}
          menu={{
            items: further.map((condition) => ({ key: condition, label: t(`condition.${condition}`) })),
            onClick: ({ key }) => add(key as Condition),
          }}
        >
          <Button icon={<PlusOutlined />} disabled={further.length === 0}>
            {t('addCondition')}
          </Button>
        </Dropdown>
      )}
      <Checkbox
        className={styles.one}
        disabled={isReadOnly}
        checked={value.isOnePerOrganisation ?? false}
        onChange={({ target }) => change({ isOnePerOrganisation: target.checked || undefined })}
      >
        {t('onePerOrganisation')}
        <small>{t('onePerOrganisationHint')}</small>
      </Checkbox>
    </>
  );
}
