import { Alert, Button, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useEditConference, type Conference } from '../../../api/conferences.js';
import type { Problem } from '../../../api/problem.js';
import { momentOf, wallClock } from '../../../i18n/dates.js';
import { ProblemAlert } from '../../form/problem-alert.js';
import { showInAntdForm } from '../../form/show-in-antd-form.js';
import { useTold } from '../../form/use-told.js';
import { PageHead } from '../../list/page-head.js';
import { useConfirmed } from '../change/use-confirmed.js';
import { useThisConference } from '../conference-context.js';
import { BasicFields } from './basic-fields.js';
import styles from './edit-page.module.css';
import { HostFields } from './host-fields.js';
import { TimeFields } from './time-fields.js';

/** As the form holds it: times on the clocks of the conference's zone. */
export interface EditValues {
  titleZh: string;
  titleEn: string;
  summaryZh: string;
  summaryEn: string;
  campaignId: string;
  venueId: string | null;
  placeZh: string;
  placeEn: string;
  startsAt: string;
  endsAt: string;
  timeZone: string;
  moveProgramme: boolean;
  registrationOpensAt: string;
  registrationClosesAt: string;
  hosts: { organisationId: string; part: Conference['hosts'][number]['part'] }[];
}

const times = ['startsAt', 'endsAt', 'registrationOpensAt', 'registrationClosesAt'] as const;

export default function EditPage() {
  const { t } = useTranslation('conferences');
  const { t: ta } = useTranslation();
  const conference = useThisConference();
  const navigate = useNavigate();
  const [form] = Form.useForm<EditValues>();
  const edit = useEditConference(conference.id);
  const told = useTold();
  const [problem, setProblem] = useState<Problem | null>(null);
  // The version that was read when the form opened: a change by somebody else meanwhile is told, not overwritten.
  const [version] = useState(conference.version);

  const { send, dialog } = useConfirmed(edit, {
    done: () => {
      told.done(t('editPage.saved'));
      navigate(`/console/conferences/${conference.id}`);
    },
    failed: (error) => setProblem(showInAntdForm(form, error)),
  });

  const submit = (values: EditValues): void => {
    setProblem(null);
    const moments = Object.fromEntries(times.map((name) => [name, momentOf(values[name], values.timeZone)]));
    send({ ...values, ...(moments as Record<(typeof times)[number], string>), version });
  };

  return (
    <>
      <PageHead title={t('editPage.title')} />
      {conference.isEditable ? null : <Alert type="info" showIcon title={t('editPage.notEditable')} />}
      <Form<EditValues>
        form={form}
        layout="vertical"
        onFinish={submit}
        disabled={!conference.isEditable}
        className={styles.form}
        initialValues={{
          ...conference,
          ...Object.fromEntries(
            times.map((name) => [name, wallClock(conference[name], conference.timeZone)]),
          ),
          venueId: conference.venue?.id ?? null,
          moveProgramme: true,
          hosts: conference.hosts.map(({ organisationId, part }) => ({ organisationId, part })),
        }}
      >
        <ProblemAlert problem={problem} />
        <section className={styles.card}>
          <h2>{t('editPage.basics')}</h2>
          <BasicFields />
        </section>
        <section className={styles.card}>
          <h2>{t('editPage.timeAndPlace')}</h2>
          <TimeFields />
        </section>
        <section className={styles.card}>
          <h2>{t('field.hosts')}</h2>
          <HostFields />
        </section>
        <div className={styles.actions}>
          <Button type="primary" htmlType="submit" size="large" loading={edit.isPending}>
            {ta('action.save')}
          </Button>
          <Button
            size="large"
            disabled={false}
            onClick={() => navigate(`/console/conferences/${conference.id}`)}
          >
            {ta('action.back')}
          </Button>
        </div>
      </Form>
      {dialog}
    </>
  );
}
