import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useOrganisation, useOrganisations, type Organisation } from '../../api/organisations.js';
import { useOneOf } from '../../i18n/language.js';

interface OrganisationPickerProps {
  id?: string;
  value?: string | null;
  onChange?: (id: string | null, organisation?: Organisation) => void;
  kind?: Organisation['kind'];
  exceptId?: string;
  placeholder?: string;
  'aria-label'?: string;
}

/** Finds an organisation by name, pinyin or credit code; fits into an Ant Design form item. */
export function OrganisationPicker({ value, onChange, kind, exceptId, ...rest }: OrganisationPickerProps) {
  const oneOf = useOneOf();
  const [words, setWords] = useState('');
  const q = useDeferredValue(words.trim());
  const found = useOrganisations({ limit: 20, ...(q ? { q } : {}), ...(kind ? { kind } : {}) });
  const chosen = useOrganisation(value ?? null);
  const items = (found.data?.items ?? []).filter(({ id }) => id !== exceptId);
  if (chosen.data && !words && !items.some(({ id }) => id === value)) items.unshift(chosen.data);

  return (
    <Select<string>
      {...rest}
      style={{ width: '100%' }}
      showSearch={{ filterOption: false, onSearch: setWords }}
      allowClear
      value={value ?? undefined}
      loading={found.isFetching}
      onChange={(id?: string) => {
        setWords('');
        onChange?.(
          id ?? null,
          items.find((each) => each.id === id),
        );
      }}
      options={items.map((each) => ({
        value: each.id,
        label: oneOf(each.nameZh, each.nameEn),
        title: [each.nameZh, each.creditCode, each.district].filter(Boolean).join(' · '),
      }))}
    />
  );
}
