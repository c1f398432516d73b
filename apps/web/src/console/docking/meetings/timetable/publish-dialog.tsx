import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../../../api/problem.js';
import { usePublishTimetable, type Timetable } from '../../../../api/timetables.js';
import { ProblemAlert } from '../../../form/problem-alert.js';
import { useTold } from '../../../form/use-told.js';

/** Says how many meetings change and whom it writes to, before anything is sent. */
export function PublishDialog({ version, onClose }: { version: Timetable; onClose: () => void }) {
  const { t } = useTranslation('timetable');
  const told = useTold();
  const publish = usePublishTimetable(version.conferenceId);
  const { number, lostTableIds } = version;
  const moved = changedFromWhatStands(version);
  return (
    <Modal
      open
      title={t('publish.title', { number })}
      onCancel={onClose}
      onOk={() =>
        publish.mutate(version, {
          onSuccess: () => {
            told.done(t('publish.done'));
            onClose();
          },
        })
      }
      okText={t('publish.ok')}
      confirmLoading={publish.isPending}
    >
      {publish.isError ? <ProblemAlert problem={asProblem(publish.error)} /> : null}
      <p>{moved > 0 ? t('publish.hint', { count: moved }) : t('publish.none')}</p>
      {lostTableIds.length > 0 ? <p>{t('publish.lost', { count: lostTableIds.length })}</p> : null}
    </Modal>
  );
}

/** Meetings that will stand elsewhere than people know, those that get their first place included. */
function changedFromWhatStands({ meetings, pieces }: Timetable): number {
  const to = new Map(pieces.map((piece) => [piece.meetingId, piece]));
  return meetings.filter(({ id, startsAt, tableId, state }) => {
    if (state !== 'scheduled' && state !== 'unscheduled') return false;
    const piece = to.get(id);
    return (piece?.slot ?? null) !== startsAt || (piece?.tableId ?? null) !== tableId;
  }).length;
}
