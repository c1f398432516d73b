import { EditOutlined, PauseCircleOutlined, PlayCircleOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useMay } from '../../../../api/accounts.js';
import {
  useNudgeMailing,
  useResumeMailing,
  useStopMailing,
  useTakeBackMailing,
  type Mailing,
} from '../../../../api/mailings.js';
import { useThisConference } from '../../../conferences/conference-context.js';
import { useTold } from '../../../form/use-told.js';

/** Stop, go on, correct, take back: what the state allows, each naming its count. */
export function MailingActions({ mailing }: { mailing: Mailing }) {
  const { t } = useTranslation('mailings');
  const { t: ta } = useTranslation();
  const conference = useThisConference();
  const may = useMay();
  const navigate = useNavigate();
  const { modal } = App.useApp();
  const told = useTold();
  const stop = useStopMailing(conference.id, mailing.id);
  const resume = useResumeMailing(conference.id, mailing.id);
  const takeBack = useTakeBackMailing(conference.id, mailing.id);
  const nudge = useNudgeMailing(conference.id, mailing.id);
  if (!may('outreach.send', { conferenceId: conference.id, campaignId: conference.campaignId })) return null;

  const { state, counts, purpose } = mailing;
  const left = counts.planned + counts.underWay;
  const stopped = counts.dropped + (counts.skipped.find(({ reason }) => reason === 'stopped')?.count ?? 0);
  const askToStop = (): void =>
    void modal.confirm({
      title: t('detail.stopTitle', { count: left }),
      content: t('detail.stopHint'),
      okText: t('detail.stopOk', { count: left }),
      okButtonProps: { danger: true },
      cancelText: ta('action.cancel'),
      onOk: () => stop.mutateAsync(undefined).then(() => told.done(t('detail.stopped')), told.failed),
    });
  const askToResume = (): void =>
    void modal.confirm({
      title: t('detail.resumeTitle', { count: stopped }),
      content: t('detail.resumeHint'),
      okText: t('detail.resume', { count: stopped }),
      cancelText: ta('action.cancel'),
      onOk: () =>
        resume
          .mutateAsync(undefined)
          .then(({ again }) => told.done(t('detail.resumed', { count: again })), told.failed),
    });
  const makeNudge = (): void =>
    nudge.mutate(t('detail.nudgeName', { name: mailing.name }).slice(0, 80), {
      onSuccess: ({ id }) => {
        told.done(t('detail.nudged'));
        void navigate(`/console/conferences/${conference.id}/mailings/${id}/edit`);
      },
      onError: told.failed,
    });

  return (
    <>
      {purpose === 'invitation' && state !== 'draft' ? (
        <Button
          onClick={() =>
            void navigate(`/console/conferences/${conference.id}/invitations?mailingId=${mailing.id}`)
          }
        >
          {t('detail.invitations')}
        </Button>
      ) : null}
      {purpose === 'invitation' && counts.sent > 0 ? (
        <Button onClick={makeNudge} loading={nudge.isPending}>
          {t('detail.nudge')}
        </Button>
      ) : null}
      {state === 'draft' || state === 'scheduled' || state === 'stopped' ? (
        <Button icon={<EditOutlined />} onClick={() => void navigate('edit')}>
          {t(state === 'stopped' ? 'detail.correct' : 'detail.edit')}
        </Button>
      ) : null}
      {state === 'scheduled' && counts.sent === 0 ? (
        <Button
          loading={takeBack.isPending}
          onClick={() =>
            takeBack.mutate(undefined, {
              onSuccess: () => told.done(t('detail.takenBack')),
              onError: told.failed,
            })
          }
        >
          {t('detail.takeBack')}
        </Button>
      ) : null}
      {state === 'sending' || (state === 'scheduled' && counts.sent > 0) ? (
        <Button danger type="primary" icon={<PauseCircleOutlined />} onClick={askToStop}>
          {t('detail.stop')}
        </Button>
      ) : null}
      {state === 'stopped' ? (
        <Button type="primary" icon={<PlayCircleOutlined />} onClick={askToResume}>
          {t('detail.resume', { count: stopped })}
        </Button>
      ) : null}
    </>
  );
}
