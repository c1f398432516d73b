import { Select } from 'antd';
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeetingPeople, type Partner } from '../../../api/meetings.js';
import { useOneOf } from '../../../i18n/language.js';
import { useThisConference } from '../../conferences/conference-context.js';

interface PersonPickerProps {
  label: string;
  value: Partner | null;
  onChange: (person: Partner | null) => void;
}

/** Long enough not to ask at each key. */
const BREATH_MS = 200;

/** One of the confirmed people, found by name or organisation. */
export function PersonPicker({ label, value, onChange }: PersonPickerProps) {
  const { t } = useTranslation('meetings');
  const oneOf = useOneOf();
  const { id: conferenceId } = useThisConference();
  const [words, setWords] = useState('');
  const [q, setQ] = useState('');
  const id = useId();
  useEffect(() => {
    const timer = setTimeout(() => setQ(words.trim()), BREATH_MS);
    return () => clearTimeout(timer);
  }, [words]);
  const found = useMeetingPeople(conferenceId, q).data?.items ?? [];
  const people =
    value && !found.some((each) => each.registrationId === value.registrationId) ? [value, ...found] : found;
  return (
    <label htmlFor={id}>
      {label}
      <Select
        id={id}
        aria-label={label}
        showSearch={{ filterOption: false, onSearch: setWords }}
        allowClear
        // inside the dialog, or its ground would lie over the list
        getPopupContainer={(field) => field.parentElement!}
        placeholder={t('quick.choose')}
        value={value?.registrationId ?? null}
        onChange={(chosen: string | null | undefined) =>
          onChange(people.find(({ registrationId }) => registrationId === chosen) ?? null)
        }
        options={people.map((person) => ({
          value: person.registrationId,
          label: `${person.name} · ${oneOf(person.organisationZh, person.organisationEn)}`,
        }))}
      />
    </label>
  );
}
