import { HistoryOutlined, PlusOutlined, RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { Button, Segmented, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Day } from './grid/days.js';
import styles from './programme-editor.module.css';

export type View = 'grid' | 'list';

interface ToolbarProps {
  view: View;
  canChooseView: boolean;
  days: readonly Day[];
  day: Day | undefined;
  isReadOnly: boolean;
  canUndo: boolean;
  canRedo: boolean;
  canShift: boolean;
  onView: (view: View) => void;
  onDay: (key: string) => void;
  onAdd: () => void;
  onUndo: () => void;
  onRedo: () => void;
  onShift: () => void;
  onVersions: () => void;
}

export function Toolbar(props: ToolbarProps) {
  const { t } = useTranslation('programme');
  return (
    <div className={styles.toolbar} role="toolbar" aria-label={t('title')}>
      {props.isReadOnly ? null : (
        <>
          <Button icon={<PlusOutlined />} onClick={props.onAdd}>
            {t('add')}
          </Button>
          <Button
            icon={<UndoOutlined />}
            aria-label={t('undo')}
            title={`${t('undo')} (Ctrl+Z)`}
            disabled={!props.canUndo}
            onClick={props.onUndo}
          />
          <Button
            icon={<RedoOutlined />}
            aria-label={t('redo')}
            title={`${t('redo')} (Ctrl+Shift+Z)`}
            disabled={!props.canRedo}
            onClick={props.onRedo}
          />
          <Button disabled={!props.canShift} onClick={props.onShift}>
            {t('shift')}
          </Button>
        </>
      )}
      <Button icon={<HistoryOutlined />} onClick={props.onVersions}>
        {t('versions')}
      </Button>
      <span className={styles.space} />
      {props.view === 'grid' && props.days.length > 1 ? (
        <Select
          aria-label={t('day')}
          value={props.day?.key}
          onChange={props.onDay}
          popupMatchSelectWidth={false}
          options={props.days.map(({ key, label }) => ({ value: key, label }))}
        />
      ) : null}
      {props.canChooseView ? (
        <Segmented<View>
          aria-label={t('view.label')}
          value={props.view}
          onChange={props.onView}
          options={[
            { value: 'grid', label: t('view.grid') },
            { value: 'list', label: t('view.list') },
          ]}
        />
      ) : null}
    </div>
  );
}
