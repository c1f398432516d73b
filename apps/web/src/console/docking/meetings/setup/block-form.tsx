import { InputNumber, Modal } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSaveBlock, type MeetingBlock } from '../../../../api/meetings.js';
import { asProblem, type Problem } from '../../../../api/problem.js';
import { momentOf, wallClock } from '../../../../i18n/dates.js';
import { useThisConference } from '../../../conferences/conference-context.js';
import { MomentInput } from '../../../form/moment-input.js';
import { ProblemAlert } from '../../../form/problem-alert.js';
import { useTold } from '../../../form/use-told.js';
import { LosesDialog } from './loses-dialog.js';
import styles from './setup.module.css';

interface BlockFormProps {
  /** Null: a new one. */
  block: MeetingBlock | null;
  /** The last there is, whose lengths a new one begins with. */
  after: MeetingBlock | null;
  onClose: () => void;
}

/** Of the first block of a conference, in minutes. */
const usual = { slotMinutes: 20, pauseMinutes: 5 };

export function BlockForm({ block, after, onClose }: BlockFormProps) {
  const { t } = useTranslation('meetings');
  const { t: ta } = useTranslation();
  const { id: conferenceId, startsAt, endsAt, timeZone } = useThisConference();
  const save = useSaveBlock(conferenceId);
  const told = useTold();
  const id = useId();
  const [from, setFrom] = useState(wallClock(block?.startsAt ?? after?.endsAt ?? startsAt, timeZone));
  const [until, setUntil] = useState(wallClock(block?.endsAt ?? endsAt, timeZone));
  const [slotMinutes, setSlotMinutes] = useState((block ?? after ?? usual).slotMinutes);
  const [pauseMinutes, setPauseMinutes] = useState((block ?? after ?? usual).pauseMinutes);
  const [problem, setProblem] = useState<Problem | null>(null);
  const submit = (confirm: boolean): void =>
    save.mutate(
      {
        ...(block ? { id: block.id } : {}),
        startsAt: momentOf(from, timeZone),
        endsAt: momentOf(until, timeZone),
        slotMinutes,
        pauseMinutes,
        confirm,
      },
      {
        onSuccess: () => {
          told.done(t('blocks.saved'));
          onClose();
        },
        onError: (error) => setProblem(asProblem(error)),
      },
    );
  if (problem?.needsConfirmation)
    return (
      <LosesDialog
        problem={problem}
        isBusy={save.isPending}
        onConfirm={() => submit(true)}
        onClose={() => setProblem(null)}
      />
    );
  return (
    <Modal
      open
      title={t(block ? 'blocks.edit' : 'blocks.add')}
      onCancel={onClose}
      onOk={() => submit(false)}
      okText={ta('action.save')}
      cancelText={t('cancel.back')}
      confirmLoading={save.isPending}
    >
      <ProblemAlert problem={problem} />
      <div className={styles.fields}>
        <label htmlFor={`${id}from`}>
          {t('blocks.startsAt')}
          <MomentInput id={`${id}from`} value={from} onChange={({ target }) => setFrom(target.value)} />
        </label>
        <label htmlFor={`${id}until`}>
          {t('blocks.endsAt')}
          <MomentInput id={`${id}until`} value={until} onChange={({ target }) => setUntil(target.value)} />
        </label>
        <label htmlFor={`${id}slot`}>
          {t('blocks.slotMinutes')}
          <InputNumber
            id={`${id}slot`}
            min={5}
            max={240}
            precision={0}
            value={slotMinutes}
            onChange={(value) => setSlotMinutes(value ?? usual.slotMinutes)}
          />
        </label>
        <label htmlFor={`${id}pause`}>
          {t('blocks.pauseMinutes')}
          <InputNumber
            id={`${id}pause`}
            min={0}
            max={60}
            precision={0}
            value={pauseMinutes}
            onChange={(value) => setPauseMinutes(value ?? 0)}
          />
        </label>
      </div>
    </Modal>
  );
}
