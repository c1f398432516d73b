import { DeleteOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionKinds } from '#contracts/vocabulary';
import type { Venue } from '../../../api/conferences.js';
import type { FieldProblem } from '../../../api/problem.js';
import { useOneOf } from '../../../i18n/language.js';
import styles from './programme-page.module.css';
import type { SessionDraft } from './session-drafts.js';

interface SessionRowProps {
  at: number;
  draft: SessionDraft;
  rooms: Venue['rooms'];
  isReadOnly: boolean;
  faults: readonly FieldProblem[];
  onChange: (draft: SessionDraft) => void;
  onRemove: () => void;
}

export function SessionRow({ at, draft, rooms, isReadOnly, faults, onChange, onRemove }: SessionRowProps) {
  const { t } = useTranslation('conferences');
  const { t: tv } = useTranslation('vocabulary');
  const { t: ta } = useTranslation();
  const oneOf = useOneOf();

  const cell = (
    field: keyof SessionDraft,
    label: string,
    control: (id: string, status: 'error' | '', describedBy: string | undefined) => ReactNode,
  ) => {
    const mine = faults.filter((fault) => fault.field === `sessions.${at}.${field}`);
    const id = `session-${at}-${field}`;
    return (
      <div className={styles[field] ?? styles.cell}>
        <label htmlFor={id}>{label}</label>
        {control(id, mine.length > 0 ? 'error' : '', mine.length > 0 ? `${id}-fault` : undefined)}
        {mine.length > 0 ? (
          <div id={`${id}-fault`} className={styles.fault} role="alert">
            {mine.map(({ detail }) => detail).join(' ')}
          </div>
        ) : null}
      </div>
    );
  };
  const text = (field: 'titleZh' | 'titleEn' | 'speakers' | 'startsAt' | 'endsAt', type = 'text') =>
    cell(field, t(`programmePage.${field}`), (id, status, describedBy) => (
      <Input
        id={id}
        type={type}
        status={status}
        disabled={isReadOnly}
        aria-describedby={describedBy}
        value={draft[field]}
        onChange={(event) => onChange({ ...draft, [field]: event.target.value })}
      />
    ));

  return (
    <li className={styles.session}>
      {text('startsAt', 'datetime-local')}
      {text('endsAt', 'datetime-local')}
      {cell('kind', t('programmePage.kind'), (id, status) => (
        <Select
          id={id}
          status={status}
          disabled={isReadOnly}
          value={draft.kind}
          onChange={(kind) => onChange({ ...draft, kind })}
          options={sessionKinds.map((value) => ({ value, label: tv(`sessionKind.${value}`) }))}
        />
      ))}
      {cell('roomId', t('programmePage.room'), (id, status) => (
        <Select
          id={id}
          status={status}
          disabled={isReadOnly || rooms.length === 0}
          allowClear
          value={draft.roomId}
          onChange={(roomId?: string | null) => onChange({ ...draft, roomId: roomId ?? null })}
          options={rooms.map((room) => ({ value: room.id, label: oneOf(room.nameZh, room.nameEn) }))}
        />
      ))}
      {text('titleZh')}
      {text('titleEn')}
      {text('speakers')}
      {isReadOnly ? null : (
        <Button
          className={styles.remove}
          type="text"
          icon={<DeleteOutlined />}
          aria-label={`${ta('action.remove')}: ${draft.titleZh || at + 1}`}
          onClick={onRemove}
        />
      )}
    </li>
  );
}
