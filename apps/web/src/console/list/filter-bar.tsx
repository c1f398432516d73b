import { SearchOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './filter-bar.module.css';

interface SearchFieldProps {
  value: string | undefined;
  onSearch: (words: string) => void;
  label: string;
}

/** Answers as you type, after a breath; `/` comes here. */
export function SearchField({ value = '', onSearch, label }: SearchFieldProps) {
  const [words, setWords] = useState(value);
  useEffect(() => setWords(value), [value]);
  useEffect(() => {
    if (words.trim() === value.trim()) return;
    const timer = setTimeout(() => onSearch(words.trim()), 250);
    return () => clearTimeout(timer);
  }, [words, value, onSearch]);
  return (
    <Input
      data-page-search
      className={styles.search}
      prefix={<SearchOutlined aria-hidden />}
      value={words}
      onChange={(event) => setWords(event.target.value)}
      onPressEnter={() => onSearch(words.trim())}
      placeholder={label}
      aria-label={label}
      allowClear
    />
  );
}

interface ChoiceProps {
  label: string;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  options: { value: string; label: string }[];
  isDisabled?: boolean;
}

export function FilterChoice({ label, value, onChange, options, isDisabled = false }: ChoiceProps) {
  return (
    <Select
      className={styles.choice}
      aria-label={label}
      placeholder={label}
      value={value ?? null}
      onChange={(chosen: string | null | undefined) => onChange(chosen ?? undefined)}
      options={options}
      disabled={isDisabled}
      allowClear
      popupMatchSelectWidth={false}
      showSearch={options.length > 10 ? { optionFilterProp: 'label' } : false}
    />
  );
}

export function FilterBar({
  children,
  isFiltered,
  onClear,
}: {
  children: ReactNode;
  isFiltered: boolean;
  onClear: () => void;
}) {
  const { t } = useTranslation();
  return (
    <div className={styles.bar} role="search">
      {children}
      {isFiltered ? (
        <Button type="link" onClick={onClear}>
          {t('action.clearFilters')}
        </Button>
      ) : null}
    </div>
  );
}
