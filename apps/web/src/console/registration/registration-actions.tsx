import { Button, Input, Modal, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../../api/accounts.js';
import { badgesPage } from '../../api/badges.js';
import { asProblem, type Problem } from '../../api/problem.js';
import {
  useChangeRegistration,
  type RegistrationChange,
  type RegistrationDetail,
} from '../../api/registration.js';
import { useThisConference } from '../conferences/conference-context.js';
import { ProblemAlert } from '../form/problem-alert.js';
import { useTold } from '../form/use-told.js';
import styles from './registration-actions.module.css';
import { SuccessorActions } from './successor-actions.js';

/** What may be done now, by state. Cancelling and declining ask for the reason that goes into the mail. */
export function RegistrationActions({ registration }: { registration: RegistrationDetail }) {
  const { t } = useTranslation('registration');
  const { t: ta } = useTranslation();
  const may = useMay();
  const told = useTold();
  const { id, campaignId } = useThisConference();
  const change = useChangeRegistration(registration.id);
  const [asked, setAsked] = useState<'cancel' | 'decline' | null>(null);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  if (!may('registration.admit', { conferenceId: id, campaignId })) return null;

  const run = (wanted: RegistrationChange): void =>
    change.mutate(wanted, {
      onSuccess: () => {
        told.done(t(`done.${wanted.to}`));
        setAsked(null);
        setReason('');
      },
      onError: (error) => (asked ? setProblem(asProblem(error)) : told.failed(error)),
    });
  const ask = (what: 'cancel' | 'decline'): void => {
    setProblem(null);
    setAsked(what);
  };

  if (registration.isHeld)
    return <Link to={`/console/conferences/${id}/invitations?hold=held`}>{t('heldOpen')}</Link>;
  const { state, name } = registration;
  const isOpen = state === 'pending' || state === 'waitlisted';
  return (
    <div className={styles.actions}>
      {isOpen ? (
        <Button
          type="primary"
          loading={change.isPending}
          onClick={() => run({ to: state === 'pending' ? 'approve' : 'confirm' })}
        >
          {t(state === 'pending' ? 'action.approve' : 'action.confirm')}
        </Button>
      ) : null}
      {isOpen ? <Button onClick={() => ask('decline')}>{t('action.decline')}</Button> : null}
      {registration.hasTicket && state === 'confirmed' ? (
        <>
          <Button loading={change.isPending} onClick={() => run({ to: 'resend-ticket' })}>
            {t('action.resend')}
          </Button>
          <Button href={badgesPage(id, [registration.id])} target="_blank">
            {t('badges.open')}
          </Button>
          <Popconfirm title={t('ask.reissue')} onConfirm={() => run({ to: 'reissue-ticket' })}>
            <Button>{t('action.reissue')}</Button>
          </Popconfirm>
        </>
      ) : null}
      <SuccessorActions registration={registration} />
      {isOpen || state === 'confirmed' || state === 'offered' ? (
        <Button danger onClick={() => ask('cancel')}>
          {t('action.cancel')}
        </Button>
      ) : null}
      {asked ? (
        <Modal
          open
          title={t(`ask.${asked}`, { name })}
          okText={t(`action.${asked}`)}
          okButtonProps={{ danger: true }}
          cancelText={asked === 'cancel' ? t('ask.keep') : ta('action.cancel')}
          confirmLoading={change.isPending}
          onOk={() => run({ to: asked, reason })}
          onCancel={() => setAsked(null)}
        >
          <ProblemAlert problem={problem} />
          <label htmlFor="state-reason">{t('ask.reason')}</label>
          <Input.TextArea
            id="state-reason"
            autoFocus
            rows={3}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            aria-describedby="state-reason-hint"
          />
          <small id="state-reason-hint">{t('ask.reasonHint')}</small>
        </Modal>
      ) : null}
    </div>
  );
}
