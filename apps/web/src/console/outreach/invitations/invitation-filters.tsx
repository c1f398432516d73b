import { useTranslation } from 'react-i18next';
import { qualifications } from '#contracts/vocabulary';
import { useMay } from '../../../api/accounts.js';
import { useOrganisationFacets } from '../../../api/organisations.js';
import { FilterBar, FilterChoice, SearchField } from '../../list/filter-bar.js';
import { OrganisationPicker } from '../../organisations/organisation-picker.js';
import styles from './invitations-page.module.css';

export const filterNames = [
  'q',
  'state',
  'mailingId',
  'district',
  'qualification',
  'organisationId',
  'hold',
] as const;
export type FilterName = (typeof filterNames)[number];

interface InvitationFiltersProps {
  filters: Partial<Record<FilterName, string>>;
  set: (change: Partial<Record<FilterName, string | null | undefined>>) => void;
  waves: readonly { id: string; name: string }[];
  onSearch: (q: string) => void;
  isFiltered: boolean;
  onClear: () => void;
}

export function InvitationFilters({
  filters,
  set,
  waves,
  onSearch,
  isFiltered,
  onClear,
}: InvitationFiltersProps) {
  const { t } = useTranslation('invitations');
  const { t: tv } = useTranslation('vocabulary');
  const may = useMay();
  const facets = useOrganisationFacets();
  return (
    <FilterBar isFiltered={isFiltered} onClear={onClear}>
      <SearchField value={filters.q} onSearch={onSearch} label={t('search')} />
      {waves.length > 0 ? (
        <FilterChoice
          label={t('field.wave')}
          value={filters.mailingId}
          onChange={(mailingId) => set({ mailingId })}
          options={waves.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
      <FilterChoice
        label={t('field.qualification')}
        value={filters.qualification}
        onChange={(qualification) => set({ qualification })}
        options={qualifications.map((value) => ({ value, label: tv(`qualification.${value}`) }))}
      />
      <FilterChoice
        label={t('field.district')}
        value={filters.district}
        onChange={(district) => set({ district })}
        options={(facets.data?.districts ?? []).map((value) => ({ value, label: value }))}
      />
      <FilterChoice
        label={t('field.hold')}
        value={filters.hold}
        onChange={(hold) => set({ hold })}
        options={(['held', 'missed'] as const).map((value) => ({ value, label: t(`hold.${value}`) }))}
      />
      {may('organisations.read') ? (
        <div className={styles.organisation}>
          <OrganisationPicker
            aria-label={t('field.organisation')}
            placeholder={t('field.organisation')}
            value={filters.organisationId ?? null}
            onChange={(organisationId) => set({ organisationId })}
          />
        </div>
      ) : null}
    </FilterBar>
  );
}
