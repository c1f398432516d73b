import { Button, Checkbox, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { participantTypes, type ParticipantType } from '#contracts/vocabulary';
import { useInvitePeople } from '../../../api/invitations.js';
import { asProblem } from '../../../api/problem.js';
import { momentOf } from '../../../i18n/dates.js';
import { serverLanguage } from '../../../i18n/language.js';
import { useThisConference } from '../../conferences/conference-context.js';
import { MomentInput } from '../../form/moment-input.js';
import { ProblemAlert } from '../../form/problem-alert.js';
import { useTold } from '../../form/use-told.js';
import { DetailDrawer } from '../../list/detail-drawer.js';
import { ChoosePeople, type Chosen } from './choose-people.js';
import styles from './invitations-page.module.css';

interface Values {
  participantType: ParticipantType;
  isLocked: boolean;
  holdsUntil?: string;
  language: 'zh' | 'en';
  message?: string;
}

/** A few people, picked from the record or entered, invited at once. */
export function InviteDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('invitations');
  const { t: tv } = useTranslation('vocabulary');
  const { id, timeZone } = useThisConference();
  const [form] = Form.useForm<Values>();
  const [people, setPeople] = useState<readonly Chosen[]>([]);
  const invite = useInvitePeople(id);
  const told = useTold();

  const send = ({ holdsUntil, message, ...wish }: Values): void =>
    invite.mutate(
      {
        ...wish,
        people: people.map(({ person }) => person),
        holdsUntil: holdsUntil ? momentOf(holdsUntil, timeZone) : null,
        message: message?.trim() || null,
      },
      {
        onSuccess: ({ invited, alreadyInvited, missedHolds }) => {
          told.done(
            [
              t('invite.done', { count: invited }),
              alreadyInvited > 0 ? t('invite.already', { count: alreadyInvited }) : '',
              missedHolds > 0 ? t('invite.missed', { count: missedHolds }) : '',
            ]
              .filter(Boolean)
              .join(' '),
          );
          onClose();
        },
      },
    );

  return (
    <DetailDrawer
      title={t('invite.title')}
      onClose={onClose}
      footer={
        <Button
          type="primary"
          disabled={people.length === 0}
          loading={invite.isPending}
          onClick={form.submit}
        >
          {t('invite.send', { count: people.length })}
        </Button>
      }
    >
      <p className={styles.hint}>{t('invite.hint')}</p>
      {invite.isError ? <ProblemAlert problem={asProblem(invite.error)} /> : null}
      <ChoosePeople people={people} onChange={setPeople} />
      <Form<Values>
        form={form}
        layout="vertical"
        onFinish={send}
        initialValues={{
          participantType: 'enterprise-representative',
          isLocked: false,
          language: serverLanguage(),
        }}
      >
        <div className={styles.columns}>
          <Form.Item name="participantType" label={t('invite.participantType')}>
            <Select
              options={participantTypes.map((value) => ({ value, label: tv(`participantType.${value}`) }))}
            />
          </Form.Item>
          <Form.Item name="language" label={t('invite.language')}>
            <Select
              options={[
                { value: 'zh', label: '中文' },
                { value: 'en', label: 'English' },
              ]}
            />
          </Form.Item>
        </div>
        <Form.Item name="holdsUntil" label={t('invite.holdsUntil')} extra={t('invite.holdsHint')}>
          <MomentInput />
        </Form.Item>
        <Form.Item name="isLocked" valuePropName="checked" extra={t('invite.lockedHint')}>
          <Checkbox>{t('invite.locked')}</Checkbox>
        </Form.Item>
        <Form.Item name="message" label={t('invite.message')}>
          <Input.TextArea rows={3} maxLength={1000} />
        </Form.Item>
      </Form>
    </DetailDrawer>
  );
}
