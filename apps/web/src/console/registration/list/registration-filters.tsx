import { FilterOutlined } from '@ant-design/icons';
import { Badge, Button, Popover, Select } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { AGREED, mayDecide } from '#contracts/form/form-definition';
import { participantTypes, qualifications, registrationSources } from '#contracts/vocabulary';
import { useMay } from '../../../api/accounts.js';
import { useQuestions } from '../../../api/forms.js';
import { useOrganisationFacets } from '../../../api/organisations.js';
import { momentOf, wallClock } from '../../../i18n/dates.js';
import { useOneOf } from '../../../i18n/language.js';
import { useThisConference } from '../../conferences/conference-context.js';
import { MomentInput } from '../../form/moment-input.js';
import { FilterBar, FilterChoice, SearchField } from '../../list/filter-bar.js';
import { OrganisationPicker } from '../../organisations/organisation-picker.js';
import { listed, sorts, type FilterName } from './list-filters.js';
import styles from './registration-filters.module.css';

type Filters = Partial<Record<FilterName | 'sort', string>>;

interface RegistrationFiltersProps {
  filters: Filters;
  set: (change: Partial<Record<FilterName | 'sort', string | null | undefined>>) => void;
  onSearch: (q: string) => void;
  isFiltered: boolean;
  onClear: () => void;
}

const further = [
  'answer',
  'qualification',
  'district',
  'organisationId',
  'registeredFrom',
  'registeredTo',
] as const;

export function RegistrationFilters({
  filters,
  set,
  onSearch,
  isFiltered,
  onClear,
}: RegistrationFiltersProps) {
  const { t } = useTranslation('registration');
  const { t: tv } = useTranslation('vocabulary');
  const inUse = further.filter((name) => filters[name]).length;
  return (
    <FilterBar isFiltered={isFiltered} onClear={onClear}>
      <SearchField value={filters.q} onSearch={onSearch} label={t('search')} />
      <SeveralChoice
        label={t('field.participantType')}
        value={filters.participantType}
        onChange={(participantType) => set({ participantType })}
        options={participantTypes.map((value) => ({ value, label: tv(`participantType.${value}`) }))}
      />
      <SeveralChoice
        label={t('field.source')}
        value={filters.source}
        onChange={(source) => set({ source })}
        options={registrationSources.map((value) => ({ value, label: tv(`registrationSource.${value}`) }))}
      />
      <FilterChoice
        label={t('field.arrived')}
        value={filters.arrived}
        onChange={(arrived) => set({ arrived })}
        options={[
          { value: 'true', label: t('arrivedYes') },
          { value: 'false', label: t('arrivedNo') },
        ]}
      />
      <Popover
        trigger="click"
        placement="bottomLeft"
        content={<FurtherFilters filters={filters} set={set} />}
      >
        <Badge count={inUse} size="small">
          <Button icon={<FilterOutlined aria-hidden />}>{t('list.further')}</Button>
        </Badge>
      </Popover>
      <FilterChoice
        label={t('list.sort')}
        value={filters.sort}
        onChange={(sort) => set({ sort })}
        options={sorts.map((value) => ({ value, label: t(`list.sorts.${value}`) }))}
      />
    </FilterBar>
  );
}

function FurtherFilters({ filters, set }: Pick<RegistrationFiltersProps, 'filters' | 'set'>) {
  const { t } = useTranslation('registration');
  const { t: tv } = useTranslation('vocabulary');
  const { timeZone } = useThisConference();
  const may = useMay();
  const facets = useOrganisationFacets();
  const id = useId();
  return (
    <div className={styles.further}>
      <SeveralChoice
        label={t('field.qualification')}
        value={filters.qualification}
        onChange={(qualification) => set({ qualification })}
        options={qualifications.map((value) => ({ value, label: tv(`qualification.${value}`) }))}
      />
      <SeveralChoice
        label={t('field.district')}
        value={filters.district}
        onChange={(district) => set({ district })}
        options={(facets.data?.districts ?? []).map((value) => ({ value, label: value }))}
      />
      {may('organisations.read') ? (
        <OrganisationPicker
          aria-label={t('field.organisation')}
          placeholder={t('field.organisation')}
          value={filters.organisationId ?? null}
          onChange={(organisationId) => set({ organisationId })}
        />
      ) : null}
      <AnswerChoice value={filters.answer} onChange={(answer) => set({ answer })} />
      {(['registeredFrom', 'registeredTo'] as const).map((name) => (
        <div key={name}>
          <label htmlFor={id + name}>{t(`list.${name}`)}</label>
          <MomentInput
            id={id + name}
            value={filters[name] ? wallClock(filters[name], timeZone) : ''}
            onChange={({ target }) => set({ [name]: target.value ? momentOf(target.value, timeZone) : null })}
          />
        </div>
      ))}
    </div>
  );
}

interface AnswerChoiceProps {
  /** `question:option`, as the address holds it. */
  value: string | undefined;
  onChange: (value: string | null) => void;
}

/** One option of one question of the form; who ticked it among several is meant too. */
function AnswerChoice({ value, onChange }: AnswerChoiceProps) {
  const { t } = useTranslation('registration');
  const oneOf = useOneOf();
  const { id } = useThisConference();
  const questions = useQuestions(id).filter(({ kind }) => mayDecide(kind));
  if (questions.length === 0) return null;
  return (
    <Select
      className={styles.several}
      aria-label={t('list.answer')}
      placeholder={t('list.answer')}
      value={value ?? null}
      onChange={(chosen: string | undefined) => onChange(chosen ?? null)}
      allowClear
      popupMatchSelectWidth={false}
      showSearch={{ optionFilterProp: 'label' }}
      options={questions.map((question) => {
        const label = oneOf(question.labelZh, question.labelEn);
        const options = question.options ?? [{ key: AGREED, labelZh: t('list.agreed'), labelEn: '' }];
        return {
          label,
          options: options.map((option) => ({
            value: `${question.key}:${option.key}`,
            label: t('list.answered', { question: label, answer: oneOf(option.labelZh, option.labelEn) }),
          })),
        };
      })}
    />
  );
}

interface SeveralChoiceProps {
  label: string;
  value: string | undefined;
  onChange: (value: string | null) => void;
  options: { value: string; label: string }[];
}

function SeveralChoice({ label, value, onChange, options }: SeveralChoiceProps) {
  return (
    <Select
      mode="multiple"
      className={styles.several}
      aria-label={label}
      placeholder={label}
      value={listed(value)}
      onChange={(chosen: string[]) => onChange(chosen.join(',') || null)}
      options={options}
      allowClear
      maxTagCount={1}
      popupMatchSelectWidth={false}
      showSearch={{ optionFilterProp: 'label' }}
    />
  );
}
