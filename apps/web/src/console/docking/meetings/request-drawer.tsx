import { Button, Descriptions, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../../../api/accounts.js';
import {
  useAcceptRequest,
  useCancelRequest,
  usePrioritiseRequest,
  type MeetingRequest,
} from '../../../api/meetings.js';
import { asProblem } from '../../../api/problem.js';
import { dateTime } from '../../../i18n/dates.js';
import { useOneOf } from '../../../i18n/language.js';
import { useThisConference } from '../../conferences/conference-context.js';
import { ProblemAlert } from '../../form/problem-alert.js';
import { useTold } from '../../form/use-told.js';
import { DetailDrawer } from '../../list/detail-drawer.js';
import { Tag } from '../../list/state-tag.js';
import { requestTones, WITHDRAWN } from './meeting-tones.js';
import styles from './meetings.module.css';
import { PersonLine } from './person-line.js';
import { Priority } from './priority.js';
import { ReasonDialog } from './reason-dialog.js';

interface RequestDrawerProps {
  request: MeetingRequest;
  onClose: () => void;
}

export function RequestDrawer({ request, onClose }: RequestDrawerProps) {
  const { t } = useTranslation('meetings');
  const { t: tw } = useTranslation('meeting-words');
  const may = useMay();
  const { id, campaignId } = useThisConference();
  const isEditor = may('docking.edit', { conferenceId: id, campaignId });
  return (
    <DetailDrawer
      title={t('requests.one')}
      extra={<Tag tone={requestTones[request.state]}>{tw(`requestState.${request.state}`)}</Tag>}
      onClose={onClose}
      footer={isEditor ? <Actions request={request} /> : null}
    >
      <Facts request={request} isEditor={isEditor} />
    </DetailDrawer>
  );
}

function Facts({ request, isEditor }: { request: MeetingRequest; isEditor: boolean }) {
  const { t } = useTranslation('meetings');
  const oneOf = useOneOf();
  const told = useTold();
  const { id, timeZone } = useThisConference();
  const prioritise = usePrioritiseRequest(id);
  const { from, to, item, reason, answerWords, decidedBy, answeredAt, expiresAt, createdAt } = request;
  const isOpen = request.state === 'requested' || request.state === 'accepted';
  const rows: { key: string; label: string; children: ReactNode }[] = [
    { key: 'from', label: t('requests.from'), children: <PersonLine person={from} /> },
    { key: 'to', label: t('requests.to'), children: <PersonLine person={to} /> },
    {
      key: 'reason',
      label: t('requests.reason'),
      children: <span className={styles.reason}>{reason}</span>,
    },
    ...(item
      ? [{ key: 'item', label: t('requests.item'), children: oneOf(item.titleZh, item.titleEn) }]
      : []),
    { key: 'createdAt', label: t('requests.createdAt'), children: dateTime(createdAt, timeZone) },
    answeredAt
      ? { key: 'answeredAt', label: t('requests.answeredAt'), children: dateTime(answeredAt, timeZone) }
      : { key: 'expiresAt', label: t('requests.expiresAt'), children: dateTime(expiresAt, timeZone) },
    ...(answerWords
      ? [
          {
            key: 'answer',
            label: t('requests.answer'),
            children: (
              <span className={styles.reason}>
                {answerWords === WITHDRAWN ? t('withdrawn') : answerWords}
              </span>
            ),
          },
        ]
      : []),
    ...(decidedBy ? [{ key: 'decidedBy', label: t('requests.decidedBy'), children: decidedBy }] : []),
    ...(request.isPassedOn
      ? [{ key: 'passedOn', label: t('requests.passedOn'), children: t('requests.yes') }]
      : []),
    ...(request.meetingId
      ? [
          {
            key: 'meeting',
            label: t('meetings.one'),
            children: (
              <Link to={`/console/conferences/${id}/meetings/list?open=${request.meetingId}`}>
                {t('requests.meeting')}
              </Link>
            ),
          },
        ]
      : []),
    ...(isEditor && isOpen
      ? [
          {
            key: 'weight',
            label: t('weight.field'),
            children: (
              <Priority
                key={request.weight}
                isMust={request.isMust}
                weight={request.weight}
                isBusy={prioritise.isPending}
                onChange={(change) =>
                  prioritise.mutate({ id: request.id, ...change }, { onError: told.failed })
                }
              />
            ),
          },
        ]
      : []),
  ];
  return <Descriptions column={1} size="small" styles={{ label: { width: 110 } }} items={rows} />;
}

function Actions({ request }: { request: MeetingRequest }) {
  const { t } = useTranslation('meetings');
  const { id } = useThisConference();
  const told = useTold();
  const accept = useAcceptRequest(id);
  const cancel = useCancelRequest(id);
  const [asked, setAsked] = useState<'accept' | 'cancel' | null>(null);
  const close = (): void => setAsked(null);
  if (request.state !== 'requested' && request.state !== 'accepted') return null;
  return (
    <div className={styles.actions}>
      {request.state === 'requested' ? (
        <Button type="primary" onClick={() => setAsked('accept')}>
          {t('requests.accept')}
        </Button>
      ) : null}
      <Button danger onClick={() => setAsked('cancel')}>
        {t(request.state === 'accepted' ? 'cancel.meeting' : 'cancel.request')}
      </Button>
      {asked === 'accept' ? (
        <Modal
          open
          title={t('requests.acceptAsk', { name: request.to.name })}
          onCancel={close}
          onOk={() =>
            accept.mutate(request.id, {
              onSuccess: () => {
                told.done(t('requests.accepted'));
                close();
              },
            })
          }
          okText={t('requests.accept')}
          cancelText={t('cancel.back')}
          confirmLoading={accept.isPending}
        >
          {accept.isError ? <ProblemAlert problem={asProblem(accept.error)} /> : null}
          <p>{t('requests.acceptHint')}</p>
        </Modal>
      ) : null}
      {asked === 'cancel' ? (
        <ReasonDialog
          title={t(request.state === 'accepted' ? 'cancel.meeting' : 'cancel.request')}
          change={cancel}
          onClose={close}
          onSend={(reason) =>
            cancel.mutate(
              { id: request.id, reason },
              {
                onSuccess: () => {
                  told.done(t('cancel.done'));
                  close();
                },
              },
            )
          }
        />
      ) : null}
    </div>
  );
}
