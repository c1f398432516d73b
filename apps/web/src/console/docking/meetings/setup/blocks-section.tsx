import { PlusOutlined } from '@ant-design/icons';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../../api/accounts.js';
import { useMeetingBlocks, useRemoveBlock, type MeetingBlock } from '../../../../api/meetings.js';
import { asProblem, type Problem } from '../../../../api/problem.js';
import { clockTime, dateTimeRange } from '../../../../i18n/dates.js';
import { Skeleton } from '../../../../ui/skeleton.js';
import { useThisConference } from '../../../conferences/conference-context.js';
import { useTold } from '../../../form/use-told.js';
import { LoadFailed } from '../../../list/load-failed.js';
import { BlockForm } from './block-form.js';
import { LosesDialog } from './loses-dialog.js';
import styles from './setup.module.css';

/** When meetings take place, each block with its slots. */
export function BlocksSection() {
  const { t } = useTranslation('meetings');
  const may = useMay();
  const { id, campaignId } = useThisConference();
  const isEditor = may('docking.edit', { conferenceId: id, campaignId });
  const blocks = useMeetingBlocks(id);
  const [open, setOpen] = useState<MeetingBlock | 'new' | null>(null);
  const items = blocks.data?.items ?? [];
  return (
    <section className={styles.section} aria-labelledby="meeting-blocks">
      <div className={styles.head}>
        <h2 id="meeting-blocks">{t('blocks.title')}</h2>
        <span className={styles.hint}>
          {items.length > 0 ? t('blocks.total', { count: blocks.data?.slots ?? 0 }) : t('blocks.hint')}
        </span>
      </div>
      {blocks.isPending ? <Skeleton lines={3} /> : null}
      {blocks.error ? (
        <LoadFailed problem={asProblem(blocks.error)} onRetry={() => void blocks.refetch()} />
      ) : null}
      {blocks.data && items.length === 0 ? <p className={styles.hint}>{t('blocks.none')}</p> : null}
      <ul className={styles.list}>
        {items.map((block) => (
          <Block key={block.id} block={block} isEditor={isEditor} onEdit={() => setOpen(block)} />
        ))}
      </ul>
      {isEditor ? (
        <div>
          <Button icon={<PlusOutlined aria-hidden />} onClick={() => setOpen('new')}>
            {t('blocks.add')}
          </Button>
        </div>
      ) : null}
      {open ? (
        <BlockForm
          block={open === 'new' ? null : open}
          after={items.at(-1) ?? null}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </section>
  );
}

interface BlockProps {
  block: MeetingBlock;
  isEditor: boolean;
  onEdit: () => void;
}

function Block({ block, isEditor, onEdit }: BlockProps) {
  const { t } = useTranslation('meetings');
  const { id, timeZone } = useThisConference();
  const told = useTold();
  const remove = useRemoveBlock(id);
  const [asked, setAsked] = useState<'plainly' | Problem | null>(null);
  const time = dateTimeRange(block.startsAt, block.endsAt, timeZone);
  const run = (confirm: boolean): void =>
    remove.mutate(
      { id: block.id, confirm },
      {
        onSuccess: () => {
          setAsked(null);
          told.done(t('blocks.removed'));
        },
        onError: (error) => {
          const problem = asProblem(error);
          if (problem.needsConfirmation) setAsked(problem);
          else told.failed(error);
        },
      },
    );
  return (
    <li className={styles.item}>
      <div className={styles.row}>
        <div>
          <strong>{time}</strong>
          <br />
          <span className={styles.hint}>
            {t('blocks.slots', {
              count: block.slots.length,
              minutes: block.slotMinutes,
              pause: block.pauseMinutes,
            })}
          </span>
        </div>
        {isEditor ? (
          <div className={styles.actions}>
            <Button aria-label={t('blocks.editOne', { time })} onClick={onEdit}>
              {t('blocks.edit')}
            </Button>
            <Button danger aria-label={t('blocks.removeOne', { time })} onClick={() => setAsked('plainly')}>
              {t('blocks.remove')}
            </Button>
          </div>
        ) : null}
      </div>
      <ul className={styles.chips}>
        {block.slots.map((slot) => {
          const words = `${clockTime(slot.startsAt, timeZone)}–${clockTime(slot.endsAt, timeZone)}`;
          return (
            <li
              key={slot.startsAt}
              className={`${styles.chip} ${slot.meetings > 0 ? styles.full : ''}`}
              title={t('blocks.slotMeetings', { time: words, count: slot.meetings })}
            >
              {words}
              {slot.meetings > 0 ? ` · ${t('tables.meetings', { count: slot.meetings })}` : ''}
            </li>
          );
        })}
      </ul>
      {asked === 'plainly' ? (
        <Modal
          open
          title={t('blocks.removeAsk')}
          onCancel={() => setAsked(null)}
          onOk={() => run(false)}
          okText={t('blocks.remove')}
          okButtonProps={{ danger: true }}
          cancelText={t('cancel.back')}
          confirmLoading={remove.isPending}
        >
          <p>{time}</p>
        </Modal>
      ) : asked ? (
        <LosesDialog
          problem={asked}
          isBusy={remove.isPending}
          onConfirm={() => run(true)}
          onClose={() => setAsked(null)}
        />
      ) : null}
    </li>
  );
}
