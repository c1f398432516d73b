import { Alert, InputNumber, Modal, Select } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDelayBlock, useDelayPreview, type MeetingDay } from '../../../../api/meeting-day.js';
import { asProblem } from '../../../../api/problem.js';
import { clockTime, dateTimeRange } from '../../../../i18n/dates.js';
import { useOneOf } from '../../../../i18n/language.js';
import { useThisConference } from '../../../conferences/conference-context.js';
import { ProblemAlert } from '../../../form/problem-alert.js';
import { useTold } from '../../../form/use-told.js';
import styles from './day.module.css';

/** The slots of a block that have not begun move; what that runs into is named before. */
export function DelayDialog({ blocks, onClose }: { blocks: MeetingDay['blocks']; onClose: () => void }) {
  const { t } = useTranslation('meetings');
  const oneOf = useOneOf();
  const told = useTold();
  const { id: conferenceId, timeZone } = useThisConference();
  const [blockId, setBlockId] = useState(blocks[0]?.id ?? '');
  const [minutes, setMinutes] = useState(10);
  const field = useId();
  const preview = useDelayPreview(blockId, minutes);
  const delay = useDelayBlock(conferenceId);
  const { data } = preview;
  const isColliding = !!data && (data.collisions.length > 0 || data.isPastConference);
  return (
    <Modal
      open
      title={t('day.delay.title')}
      okText={t(isColliding ? 'day.delay.anyway' : 'day.delay.ok')}
      okButtonProps={{ danger: isColliding, disabled: !data || preview.isError }}
      cancelText={t('cancel.back')}
      confirmLoading={delay.isPending}
      onCancel={onClose}
      onOk={() =>
        delay.mutate(
          { id: blockId, minutes, confirm: isColliding },
          {
            onSuccess: () => {
              told.done(t('day.delay.done', { minutes }));
              onClose();
            },
          },
        )
      }
    >
      <div className={styles.form}>
        {delay.isError ? <ProblemAlert problem={asProblem(delay.error)} /> : null}
        <p>{t('day.delay.hint')}</p>
        <label>
          {t('blocks.title')}
          <Select
            aria-label={t('blocks.title')}
            value={blockId}
            onChange={setBlockId}
            getPopupContainer={(element) => element.parentElement!}
            options={blocks.map(({ id, startsAt, endsAt }) => ({
              value: id,
              label: dateTimeRange(startsAt, endsAt, timeZone),
            }))}
          />
        </label>
        <label htmlFor={field}>
          {t('day.delay.minutes')}
          <InputNumber
            id={field}
            min={1}
            max={240}
            precision={0}
            value={minutes}
            onChange={(value) => setMinutes(value ?? 1)}
          />
        </label>
        {preview.isError ? (
          <ProblemAlert problem={asProblem(preview.error)} />
        ) : data ? (
          <div role="status" className={styles.form}>
            <p>
              {t('day.delay.preview', {
                meetings: data.meetings,
                people: data.people,
                time: clockTime(data.endsAt, timeZone),
              })}
            </p>
            {data.isPastConference ? (
              <Alert type="warning" showIcon title={t('day.delay.pastConference')} />
            ) : null}
            {data.collisions.length > 0 ? (
              <Alert
                type="warning"
                showIcon
                title={t('day.delay.collisions')}
                description={
                  <ul className={styles.plain}>
                    {data.collisions.map(
                      ({ meetingId, name, reason, startsAt, endsAt, wordsZh, wordsEn }) => (
                        <li key={meetingId + name + startsAt}>
                          {name}: {clockTime(startsAt, timeZone)}–{clockTime(endsAt, timeZone)}{' '}
                          {t(`quick.reason.${reason}`)} {oneOf(wordsZh, wordsEn)}
                        </li>
                      ),
                    )}
                  </ul>
                }
              />
            ) : null}
          </div>
        ) : null}
      </div>
    </Modal>
  );
}
