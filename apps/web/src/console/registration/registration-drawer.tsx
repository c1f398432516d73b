import { EyeOutlined } from '@ant-design/icons';
import { Button, Descriptions } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/accounts.js';
import { useRegistration, useRevealContact, type RegistrationDetail } from '../../api/registration.js';
import { dateTime } from '../../i18n/dates.js';
import { useOneOf } from '../../i18n/language.js';
import { useThisConference } from '../conferences/conference-context.js';
import { useTold } from '../form/use-told.js';
import { DetailDrawer } from '../list/detail-drawer.js';
import { PersonMailsLink } from '../outreach/mailbox/person-mails.js';
import { AnswersSection } from './forms/answers-section.js';
import { RegistrationActions } from './registration-actions.js';
import { RegistrationStateTag } from './registration-state-tag.js';
import { RegistrationTimeline } from './registration-timeline.js';

export function RegistrationDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('registration');
  const query = useRegistration(id);
  const registration = query.data;
  return (
    <DetailDrawer
      title={registration?.name ?? t('title')}
      extra={registration ? <RegistrationStateTag registration={registration} /> : null}
      query={query}
      onClose={onClose}
      footer={registration ? <RegistrationActions registration={registration} /> : null}
    >
      {registration ? (
        <>
          <Facts registration={registration} />
          <RegistrationTimeline registration={registration} />
        </>
      ) : null}
    </DetailDrawer>
  );
}

function Facts({ registration }: { registration: RegistrationDetail }) {
  const { t } = useTranslation('registration');
  const { t: tv } = useTranslation('vocabulary');
  const oneOf = useOneOf();
  const may = useMay();
  const told = useTold();
  const { id, campaignId, timeZone } = useThisConference();
  const reveal = useRevealContact(registration.id);
  const contact = reveal.data ?? registration;
  const reasonWords = (reason: string): string =>
    reason === 'handed-over'
      ? t('successor.handedOver')
      : reason === 'offer-lapsed'
        ? t('successor.offerLapsed')
        : reason;
  const when = (moment: string): string => dateTime(moment, timeZone);

  const rows: { key: string; label: string; children: React.ReactNode }[] = [
    {
      key: 'organisation',
      label: t('field.organisation'),
      children: oneOf(registration.organisationNameZh, registration.organisationNameEn),
    },
    { key: 'title', label: t('field.title'), children: registration.title ?? '–' },
    { key: 'mobile', label: t('field.mobile'), children: contact.mobile ?? '–' },
    {
      key: 'email',
      label: t('field.email'),
      children: contact.email ? (
        <span>
          {contact.email}
          {may('mail.read', { conferenceId: id, campaignId }) ? (
            <>
              {' '}
              <PersonMailsLink kind="registration" id={registration.id} name={registration.name} />
            </>
          ) : null}
        </span>
      ) : (
        '–'
      ),
    },
    {
      key: 'type',
      label: t('field.participantType'),
      children: tv(`participantType.${registration.participantType}`),
    },
    { key: 'source', label: t('field.source'), children: tv(`registrationSource.${registration.source}`) },
    { key: 'registeredAt', label: t('field.registeredAt'), children: when(registration.registeredAt) },
  ];
  if (registration.isContact) rows.push({ key: 'contact', label: t('successor.isContact'), children: '✓' });
  if (registration.position !== null)
    rows.push({ key: 'position', label: t('field.position'), children: registration.position });
  if (registration.offerExpiresAt)
    rows.push({
      key: 'offer',
      label: t('field.offerExpiresAt'),
      children: when(registration.offerExpiresAt),
    });
  if (registration.stateReason)
    rows.push({ key: 'reason', label: t('field.reason'), children: reasonWords(registration.stateReason) });
  if (registration.arrivedAt)
    rows.push({ key: 'arrived', label: t('field.arrivedAt'), children: when(registration.arrivedAt) });
  if (registration.consentVersion && registration.consentedAt)
    rows.push({
      key: 'consent',
      label: t('field.consent'),
      children: t('consentGiven', {
        version: registration.consentVersion,
        when: when(registration.consentedAt),
      }),
    });

  return (
    <>
      <Descriptions column={1} size="small" styles={{ label: { width: 130 } }} items={rows} />
      <AnswersSection registrationId={registration.id} answers={contact.answers} />
      {may('personal-data.read', { conferenceId: id, campaignId }) && !reveal.data ? (
        <Button
          style={{ marginTop: 12 }}
          icon={<EyeOutlined />}
          loading={reveal.isPending}
          onClick={() => reveal.mutate(undefined, { onError: told.failed })}
        >
          {t('reveal')} ({t('revealHint')})
        </Button>
      ) : null}
    </>
  );
}
