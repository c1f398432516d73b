import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useCopyConference, useTemplates, type Template } from '../../../api/conferences.js';
import type { Problem } from '../../../api/problem.js';
import { momentOf, wallClock, zoneName } from '../../../i18n/dates.js';
import { useOneOf } from '../../../i18n/language.js';
import { MomentInput } from '../../form/moment-input.js';
import { ProblemAlert } from '../../form/problem-alert.js';
import { showInAntdForm } from '../../form/show-in-antd-form.js';
import styles from './schedule-page.module.css';

interface Values {
  templateId: string;
  titleZh: string;
  titleEn: string;
  startsAt: string;
}

const DAY = 86_400_000;

/** In three weeks, at the template's hour. */
const sameHour = ({ startsAt, timeZone }: Template): string => {
  const day = wallClock(new Date(Date.now() + 21 * DAY).toISOString(), timeZone).slice(0, 10);
  return `${day}T${wallClock(startsAt, timeZone).slice(11)}`;
};

/** Three questions; the template answers the rest. */
export function TemplateForm({ templateId }: { templateId: string | null }) {
  const { t } = useTranslation('conferences');
  const oneOf = useOneOf();
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const [problem, setProblem] = useState<Problem | null>(null);
  const { data } = useTemplates();
  const chosenId = Form.useWatch('templateId', form) ?? templateId ?? '';
  const chosen = data?.items.find(({ id }) => id === chosenId);
  const copy = useCopyConference(chosenId);
  if (!data) return null;
  if (data.items.length === 0) return <p role="note">{t('templates.emptyHint')}</p>;

  const fill = (template: Template | undefined): Partial<Values> =>
    template
      ? {
          templateId: template.id,
          titleZh: template.titleZh,
          titleEn: template.titleEn,
          startsAt: sameHour(template),
        }
      : {};
  const submit = ({ templateId: _, ...values }: Values): void => {
    setProblem(null);
    copy.mutate(
      { ...values, startsAt: momentOf(values.startsAt, chosen?.timeZone ?? 'Asia/Shanghai') },
      {
        onSuccess: ({ id }) => navigate(`/console/conferences/${id}`),
        onError: (error) => setProblem(showInAntdForm(form, error)),
      },
    );
  };

  return (
    <Form<Values>
      className={styles.card}
      form={form}
      layout="vertical"
      size="large"
      onFinish={submit}
      initialValues={fill(data.items.find(({ id }) => id === templateId) ?? data.items[0])}
    >
      <ProblemAlert problem={problem} />
      <Form.Item
        name="templateId"
        label={`1. ${t('templates.which')}`}
        required
        extra={
          chosen
            ? t('templates.holds', {
                sessions: t('templates.sessions', { count: chosen.sessionCount }),
                places: t('templates.places', { count: chosen.capacity }),
                where: oneOf(chosen.venueNameZh, chosen.venueNameEn),
              })
            : null
        }
      >
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={data.items.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id: string) => form.setFieldsValue(fill(data.items.find((each) => each.id === id)))}
        />
      </Form.Item>
      <Form.Item name="titleZh" label={`2. ${t('schedulePage.titleZh')}`} required>
        <Input />
      </Form.Item>
      <Form.Item name="titleEn" label={t('field.titleEn')} extra={t('schedulePage.titleHint')}>
        <Input />
      </Form.Item>
      <Form.Item
        name="startsAt"
        label={`3. ${t('schedulePage.when')}`}
        required
        extra={
          chosen
            ? `${t('timesIn', { zone: chosen.timeZone, offset: zoneName(chosen.startsAt, chosen.timeZone) })} · ${t('templates.timesMove')}`
            : null
        }
      >
        <MomentInput />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={copy.isPending}>
        {t('schedulePage.submit')}
      </Button>
      <p className={styles.below}>
        <Link to="/console/templates">{t('templates.manage')}</Link>
      </p>
    </Form>
  );
}
