import { Alert, Button, Checkbox, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answers } from '#contracts/form/form-definition';
import { participantTypes, type ParticipantType } from '#contracts/vocabulary';
import { badgesPage } from '../../api/badges.js';
import { asProblem, type Problem } from '../../api/problem.js';
import { useFindKnownPerson, useRegisterAtDesk, type RegistrationDetail } from '../../api/registration.js';
import { dateTime } from '../../i18n/dates.js';
import { useThisConference } from '../conferences/conference-context.js';
import { ProblemAlert } from '../form/problem-alert.js';
import { showInAntdForm } from '../form/show-in-antd-form.js';
import { useTold } from '../form/use-told.js';
import { DetailDrawer } from '../list/detail-drawer.js';
import { DeskQuestions } from './forms/desk-questions.js';
import { OrganisationPicker } from '../organisations/organisation-picker.js';

type Values = Parameters<ReturnType<typeof useRegisterAtDesk>['mutate']>[0];

/** A walk-in: the mobile number first, since people we know are filled in by it. Stays open for the next one. */
export function DeskForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('registration');
  const { t: tv } = useTranslation('vocabulary');
  const conference = useThisConference();
  const [form] = Form.useForm<Values>();
  const find = useFindKnownPerson(conference.id);
  const register = useRegisterAtDesk(conference.id);
  const told = useTold();
  const [last, setLast] = useState<RegistrationDetail | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [answers, setAnswers] = useState<Answers>({});
  const [answerErrors, setAnswerErrors] = useState<Record<string, string>>({});
  const held = find.data?.known?.held;
  const participantType = Form.useWatch<ParticipantType | undefined>('participantType', form);
  const organisationId = Form.useWatch<string | null | undefined>('organisationId', form);

  const lookUp = (): void => {
    const mobile = form.getFieldValue('mobile') as string | undefined;
    if (!mobile || mobile.trim().length < 8) return;
    find.mutate(mobile, {
      onSuccess: ({ known }) => {
        if (!known) return;
        form.setFieldsValue({ name: known.name, title: known.title, organisationId: known.organisationId });
        if (known.held) form.setFieldsValue({ participantType: known.held.participantType });
      },
      onError: (error) => form.setFields([{ name: 'mobile', errors: [asProblem(error).message] }]),
    });
  };

  const submit = (values: Values): void => {
    setProblem(null);
    setAnswerErrors({});
    register.mutate(withoutBlanks({ ...values, ...(hasAny(answers) ? { answers } : {}) }), {
      onSuccess: (registered) => {
        told.done(
          t('deskForm.done', { name: registered.name, state: tv(`registrationState.${registered.state}`) }),
        );
        setLast(registered);
        form.resetFields();
        setAnswers({});
        find.reset();
        form.focusField('mobile');
      },
      onError: (error) => {
        setAnswerErrors(
          Object.fromEntries(
            asProblem(error)
              .fields.filter(({ field }) => field.startsWith('answers.'))
              .map(({ field, detail }) => [field.slice('answers.'.length), detail]),
          ),
        );
        setProblem(showInAntdForm(form, error));
      },
    });
  };

  return (
    <DetailDrawer
      title={t('deskForm.title')}
      onClose={onClose}
      footer={
        <Button type="primary" size="large" block loading={register.isPending} onClick={form.submit}>
          {t('deskForm.submit')}
        </Button>
      }
    >
      <p style={{ marginBottom: 16 }}>{t('deskForm.hint')}</p>
      <ProblemAlert problem={problem} />
      {last ? (
        <Alert
          type={last.state === 'confirmed' ? 'success' : 'warning'}
          showIcon
          style={{ marginBottom: 16 }}
          title={t('deskForm.done', { name: last.name, state: tv(`registrationState.${last.state}`) })}
          description={last.source === 'invitation' ? t('deskForm.heldTaken') : undefined}
          action={
            last.hasTicket ? (
              <Button size="small" href={badgesPage(conference.id, [last.id])} target="_blank">
                {t('badges.open')}
              </Button>
            ) : null
          }
        />
      ) : null}
      <Form<Values>
        form={form}
        layout="vertical"
        onFinish={submit}
        initialValues={{ participantType: 'enterprise-representative', joinWaitingList: true }}
      >
        <Form.Item
          name="mobile"
          label={t('deskForm.mobile')}
          required
          extra={
            find.data ? (
              <span role="status">
                {held
                  ? t('deskForm.held', { until: dateTime(held.until, conference.timeZone) })
                  : t(find.data.known ? 'deskForm.known' : 'deskForm.unknown')}
              </span>
            ) : null
          }
        >
          <Input autoFocus inputMode="tel" autoComplete="off" onBlur={lookUp} />
        </Form.Item>
        <Form.Item name="name" label={t('field.name')} required>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name="organisationId" label={t('deskForm.organisation')}>
          <OrganisationPicker placeholder={t('deskForm.chooseOrganisation')} />
        </Form.Item>
        {organisationId ? null : (
          <Form.Item
            name="organisationName"
            label={t('deskForm.newName')}
            extra={t('deskForm.organisationNew')}
          >
            <Input autoComplete="off" />
          </Form.Item>
        )}
        <details style={{ marginBottom: 16 }} open={problem !== null || undefined}>
          <summary style={{ marginBottom: 12, cursor: 'pointer' }}>{t('deskForm.more')}</summary>
          {organisationId ? null : (
            <Form.Item name="creditCode" label={t('deskForm.creditCode')}>
              <Input autoComplete="off" />
            </Form.Item>
          )}
          <Form.Item name="title" label={t('field.title')}>
            <Input autoComplete="off" />
          </Form.Item>
          <Form.Item name="email" label={t('field.email')} extra={t('deskForm.emailHint')}>
            <Input type="email" autoComplete="off" />
          </Form.Item>
          <Form.Item name="participantType" label={t('field.participantType')}>
            <Select
              onChange={() => setAnswers({})}
              options={participantTypes
                .filter((type) => conference.places.some(({ participantType: one }) => one === type))
                .map((value) => ({ value, label: tv(`participantType.${value}`) }))}
            />
          </Form.Item>
          {participantType ? (
            <DeskQuestions
              key={participantType}
              participantType={participantType}
              answers={answers}
              errors={answerErrors}
              onChange={(key, value) => setAnswers((before) => ({ ...before, [key]: value }))}
            />
          ) : null}
          <Form.Item name="joinWaitingList" valuePropName="checked">
            <Checkbox>{t('deskForm.joinWaitingList')}</Checkbox>
          </Form.Item>
        </details>
      </Form>
    </DetailDrawer>
  );
}

const hasAny = (answers: Answers): boolean =>
  Object.values(answers).some((value) => value !== undefined && value !== '');

/** An untouched field is left out, so that «optional» means it. */
const withoutBlanks = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== '' && value !== null && value !== undefined),
  ) as Values;
