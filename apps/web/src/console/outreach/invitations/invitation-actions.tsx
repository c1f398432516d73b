import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../api/accounts.js';
import {
  useMakeInvitationLink,
  type InvitationDetail,
  type InvitationsAction,
} from '../../../api/invitations.js';
import { useThisConference } from '../../conferences/conference-context.js';
import { useTold } from '../../form/use-told.js';
import { ChangeDialog } from './change-dialog.js';
import { isOpen } from './invitation-words.js';
import styles from './invitations-page.module.css';
import { LinkDialog } from './link-dialog.js';
import { PhoneDialog } from './phone-dialog.js';

/** What may be done with one invitation now, by its state. */
export function InvitationActions({ invitation }: { invitation: InvitationDetail }) {
  const { t } = useTranslation('invitations');
  const may = useMay();
  const told = useTold();
  const { id, campaignId } = useThisConference();
  const link = useMakeInvitationLink(invitation.id);
  const [asked, setAsked] = useState<InvitationsAction | 'phone' | null>(null);
  const { state } = invitation;
  if (!may('outreach.send', { conferenceId: id, campaignId })) return null;
  if (state === 'withdrawn' || state === 'forwarded' || state === 'registered') return null;
  return (
    <div className={styles.actions}>
      <Button type="primary" onClick={() => setAsked('phone')}>
        {t('action.phone')}
      </Button>
      <Button loading={link.isPending} onClick={() => link.mutate(undefined, { onError: told.failed })}>
        {t('action.link')}
      </Button>
      {isOpen(state) ? <Button onClick={() => setAsked('resend')}>{t('action.resend')}</Button> : null}
      <Button danger onClick={() => setAsked('withdraw')}>
        {t('action.withdraw')}
      </Button>
      {asked === 'phone' ? (
        <PhoneDialog invitation={invitation} onClose={() => setAsked(null)} />
      ) : asked ? (
        <ChangeDialog
          action={asked}
          chosen={{ ids: [invitation.id] }}
          count={1}
          onClose={() => setAsked(null)}
        />
      ) : null}
      {link.data ? <LinkDialog name={invitation.name} url={link.data.url} onClose={link.reset} /> : null}
    </div>
  );
}
