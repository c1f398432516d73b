import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useOfferSlots } from '../../../../api/meeting-day.js';
import { asProblem } from '../../../../api/problem.js';
import { useThisConference } from '../../../conferences/conference-context.js';
import { ProblemAlert } from '../../../form/problem-alert.js';
import { useTold } from '../../../form/use-told.js';

/** Mails go out: the number is named first. */
export function OfferDialog({ meetingIds, onClose }: { meetingIds: string[]; onClose: () => void }) {
  const { t } = useTranslation('meetings');
  const { id } = useThisConference();
  const told = useTold();
  const offer = useOfferSlots(id);
  return (
    <Modal
      open
      title={t('day.offer.ask', { count: meetingIds.length })}
      okText={t('day.offer.ok')}
      cancelText={t('cancel.back')}
      confirmLoading={offer.isPending}
      onCancel={onClose}
      onOk={() =>
        offer.mutate(meetingIds, {
          onSuccess: () => {
            told.done(t('day.offer.done'));
            onClose();
          },
        })
      }
    >
      {offer.isError ? <ProblemAlert problem={asProblem(offer.error)} /> : null}
      <p>{t('day.offer.hint')}</p>
    </Modal>
  );
}
