import { SettingOutlined } from '@ant-design/icons';
import { Button, Checkbox, Popover } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Which columns of a list this browser shows; kept here, since screens differ in width. */
export function useChosenColumns<Key extends string>(
  list: string,
  all: readonly Key[],
  usual: readonly Key[],
): [readonly Key[], (keys: readonly Key[]) => void] {
  const name = `zijin.columns.${list}`;
  const [chosen, setChosen] = useState<readonly Key[]>(() => {
    const kept = (localStorage.getItem(name) ?? '').split(',');
    const known = all.filter((key) => kept.includes(key));
    return known.length > 0 ? known : usual;
  });
  return [
    chosen,
    (keys) => {
      const ordered = all.filter((key) => keys.includes(key));
      setChosen(ordered);
      localStorage.setItem(name, ordered.join(','));
    },
  ];
}

interface ColumnChoiceProps<Key extends string> {
  columns: readonly { key: Key; title: string }[];
  chosen: readonly Key[];
  onChange: (keys: readonly Key[]) => void;
}

export function ColumnChoice<Key extends string>({ columns, chosen, onChange }: ColumnChoiceProps<Key>) {
  const { t } = useTranslation('console');
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <Checkbox.Group
          style={{ display: 'grid', gap: 8, maxWidth: 320, maxHeight: '60vh', overflow: 'auto' }}
          options={columns.map(({ key, title }) => ({ value: key, label: title }))}
          value={[...chosen]}
          onChange={(keys) => onChange(keys)}
        />
      }
    >
      <Button icon={<SettingOutlined aria-hidden />}>{t('columns')}</Button>
    </Popover>
  );
}
