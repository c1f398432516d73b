import { Button, Checkbox, InputNumber, Modal, Radio, Select } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../../../api/problem.js';
import { useStartTimetable, type Timetable, type TimetableSummary } from '../../../../api/timetables.js';
import { useOneOf } from '../../../../i18n/language.js';
import { useThisConference } from '../../../conferences/conference-context.js';
import { ProblemAlert } from '../../../form/problem-alert.js';
import styles from './timetable.module.css';

interface StartDialogProps {
  /** The provisional version to start from may be chosen. */
  base: TimetableSummary | null;
  /** With what stands there; for the disturbances of the day. */
  version: Timetable | null;
  isDisturbed: boolean;
  onClose: () => void;
}

/** Everything about a run in one place, with what is usual already chosen. */
export function StartDialog({ base, version, isDisturbed, onClose }: StartDialogProps) {
  const { t } = useTranslation('timetable');
  const { id } = useThisConference();
  const start = useStartTimetable(id);
  const [mode, setMode] = useState<'anew' | 'rest'>(isDisturbed ? 'rest' : 'anew');
  const [isFromBase, setFromBase] = useState(base !== null);
  const [seconds, setSeconds] = useState(60);
  const [seed, setSeed] = useState(1);
  const [absentIds, setAbsentIds] = useState<string[]>([]);
  const [lostTableIds, setLostTableIds] = useState<string[]>([]);
  const field = useId();
  const submit = (): void =>
    start.mutate(
      { mode, seconds, seed, absentIds, lostTableIds, ...(base && isFromBase ? { basedOnId: base.id } : {}) },
      { onSuccess: onClose },
    );
  return (
    <Modal
      open
      title={isDisturbed ? t('start.disturbedTitle') : t('start.title')}
      onCancel={onClose}
      onOk={submit}
      okText={t('start.ok')}
      confirmLoading={start.isPending}
    >
      {start.isError ? <ProblemAlert problem={asProblem(start.error)} /> : null}
      <div className={styles.fields}>
        {isDisturbed && version ? (
          <Disturbances
            version={version}
            absentIds={absentIds}
            lostTableIds={lostTableIds}
            onAbsent={setAbsentIds}
            onLost={setLostTableIds}
          />
        ) : null}
        <div className={styles.field}>
          <Radio.Group
            aria-label={t('start.title')}
            value={mode}
            onChange={({ target }) => setMode(target.value as 'anew' | 'rest')}
            options={(['anew', 'rest'] as const).map((value) => ({ value, label: t(`start.mode.${value}`) }))}
            orientation="vertical"
          />
          <small>{t(`start.modeHint.${mode}`)}</small>
        </div>
        {base ? (
          <Radio.Group
            aria-label={t('start.from')}
            value={isFromBase}
            onChange={({ target }) => setFromBase(target.value as boolean)}
            options={[
              { value: true, label: `${t('start.from')}: ${t('version', { number: base.number })}` },
              { value: false, label: `${t('start.from')}: ${t('start.stands')}` },
            ]}
            orientation="vertical"
          />
        ) : null}
        <label className={styles.field} htmlFor={`${field}seconds`}>
          {t('start.seconds')}
          <InputNumber
            id={`${field}seconds`}
            min={2}
            max={600}
            precision={0}
            value={seconds}
            onChange={(value) => setSeconds(value ?? 60)}
          />
          <small>{t('start.secondsHint')}</small>
        </label>
        <label className={styles.field} htmlFor={`${field}seed`}>
          {t('start.seed')}
          <InputNumber
            id={`${field}seed`}
            min={1}
            max={1_000_000}
            precision={0}
            value={seed}
            onChange={(value) => setSeed(value ?? 1)}
          />
        </label>
      </div>
    </Modal>
  );
}

interface DisturbancesProps {
  version: Timetable;
  absentIds: string[];
  lostTableIds: string[];
  onAbsent: (ids: string[]) => void;
  onLost: (ids: string[]) => void;
}

/** Who does not come, and which tables are gone. */
function Disturbances({ version, absentIds, lostTableIds, onAbsent, onLost }: DisturbancesProps) {
  const { t } = useTranslation('timetable');
  const oneOf = useOneOf();
  const people = new Map(
    version.meetings.flatMap((meeting) => meeting.people.map((each) => [each.registrationId, each])),
  );
  const notHere = [...people.values()]
    .filter(({ hasArrived }) => !hasArrived)
    .map(({ registrationId }) => registrationId);
  const open = version.tables.filter(({ isClosed }) => !isClosed);
  const field = useId();
  return (
    <>
      <label className={styles.field} htmlFor={`${field}absent`}>
        {t('start.absent')}
        <Select
          id={`${field}absent`}
          mode="multiple"
          value={absentIds}
          onChange={onAbsent}
          showSearch={{ optionFilterProp: 'label' }}
          options={[...people.values()].map(({ registrationId, name, organisationZh, organisationEn }) => ({
            value: registrationId,
            label: `${name} · ${oneOf(organisationZh, organisationEn)}`,
          }))}
        />
        <small>{t('start.absentHint')}</small>
      </label>
      {notHere.length > 0 && notHere.length < people.size ? (
        <div>
          <Button size="small" onClick={() => onAbsent([...new Set([...absentIds, ...notHere])])}>
            {t('start.chooseNotHere')} · {t('start.notHere', { count: notHere.length })}
          </Button>
        </div>
      ) : null}
      <label className={styles.field} htmlFor={`${field}lost`}>
        {t('start.lost')}
        <Select
          id={`${field}lost`}
          mode="multiple"
          value={lostTableIds}
          onChange={onLost}
          showSearch={{ optionFilterProp: 'label' }}
          options={open.map(({ id, number, roomId }) => {
            const room = version.rooms.find((each) => each.id === roomId);
            return {
              value: id,
              label: t('start.table', { number, room: oneOf(room?.nameZh, room?.nameEn) }),
            };
          })}
        />
        <small>{t('start.lostHint')}</small>
      </label>
      <div className={styles.bar}>
        {version.rooms.map((room) => {
          const own = open.filter(({ roomId }) => roomId === room.id).map(({ id }) => id);
          const isAll = own.length > 0 && own.every((id) => lostTableIds.includes(id));
          return own.length > 0 ? (
            <Checkbox
              key={room.id}
              checked={isAll}
              onChange={() =>
                onLost(
                  isAll
                    ? lostTableIds.filter((id) => !own.includes(id))
                    : [...new Set([...lostTableIds, ...own])],
                )
              }
            >
              {t('start.lostRoom', { room: oneOf(room.nameZh, room.nameEn) })}
            </Checkbox>
          ) : null;
        })}
      </div>
    </>
  );
}
