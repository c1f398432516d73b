import { InputNumber, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isPlaced } from '#contracts/programme/slots';
import type { EditorSession } from './draft/editor-session.js';
import { Field } from './session/field.js';
import type { Wording } from './wording.js';

interface ShiftDialogProps {
  sessions: readonly EditorSession[];
  wording: Wording;
  onShift: (after: number, minutes: number) => void;
  onClose: () => void;
}

/** Moves everything from a time on, in all rooms, by so many minutes. */
export function ShiftDialog({ sessions, wording, onShift, onClose }: ShiftDialogProps) {
  const { t } = useTranslation('programme');
  const starts = [...new Set(sessions.filter(isPlaced).map(({ from }) => from))].toSorted((a, b) => a - b);
  const [after, setAfter] = useState(starts[0] ?? 0);
  const [minutes, setMinutes] = useState(10);
  return (
    <Modal
      open
      title={t('shift')}
      okText={t('shiftDone')}
      onCancel={onClose}
      onOk={() => {
        onShift(after, minutes);
        onClose();
      }}
    >
      <p>{t('shiftHint')}</p>
      <Field id="shift-from" label={t('shiftFrom')}>
        <Select
          id="shift-from"
          value={after}
          onChange={setAfter}
          options={starts.map((from) => ({
            value: from,
            label: `${wording.clock(from)} ${sessions
              .filter((session) => session.from === from)
              .map(wording.title)
              .join('、')}`,
          }))}
        />
      </Field>
      <Field id="shift-by" label={t('shiftBy')}>
        <InputNumber
          id="shift-by"
          step={5}
          precision={0}
          min={-1440}
          max={1440}
          value={minutes}
          onChange={(value) => setMinutes(value ?? 0)}
        />
      </Field>
    </Modal>
  );
}
