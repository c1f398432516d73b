import { Button, Form, Input, Segmented, Select } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useCampaigns, useScheduleConference, useVenues } from '../../../api/conferences.js';
import type { Problem } from '../../../api/problem.js';
import { momentOf, wallClock, zoneName } from '../../../i18n/dates.js';
import { useOneOf } from '../../../i18n/language.js';
import { MomentInput } from '../../form/moment-input.js';
import { ProblemAlert } from '../../form/problem-alert.js';
import { showInAntdForm } from '../../form/show-in-antd-form.js';
import { PageHead } from '../../list/page-head.js';
import { OrganisationPicker } from '../../organisations/organisation-picker.js';
import { SchedulePreview } from './schedule-preview.js';
import styles from './schedule-page.module.css';
import { TemplateForm } from './template-form.js';

export interface ScheduleValues {
  campaignId: string;
  titleZh: string;
  titleEn?: string;
  hostUniversityId: string;
  startsAt: string;
  endsAt: string;
  venueId?: string | null;
  placeZh?: string;
}

const ZONE = 'Asia/Shanghai';

/** In three weeks, on the morning. */
function usualTimes(): { startsAt: string; endsAt: string } {
  const day = wallClock(new Date(Date.now() + 21 * 86_400_000).toISOString(), ZONE).slice(0, 10);
  return { startsAt: `${day}T09:00`, endsAt: `${day}T12:00` };
}

/** Five questions make a conference, or three and a template. */
export default function SchedulePage() {
  const { t } = useTranslation('conferences');
  const [search, setSearch] = useSearchParams();
  const isFromTemplate = search.has('template');
  return (
    <>
      <PageHead
        title={t('schedulePage.title')}
        hint={t(isFromTemplate ? 'templates.scheduleHint' : 'schedulePage.hint')}
      />
      <Segmented
        className={styles.ways}
        aria-label={t('templates.way')}
        value={isFromTemplate ? 'template' : 'new'}
        onChange={(way) => setSearch(way === 'template' ? { template: '' } : {}, { replace: true })}
        options={[
          { value: 'new', label: t('templates.fromScratch') },
          { value: 'template', label: t('templates.fromTemplate') },
        ]}
      />
      {isFromTemplate ? (
        <div className={styles.columns}>
          <TemplateForm templateId={search.get('template') || null} />
        </div>
      ) : (
        <FreshForm />
      )}
    </>
  );
}

function FreshForm() {
  const { t } = useTranslation('conferences');
  const oneOf = useOneOf();
  const navigate = useNavigate();
  const campaigns = useCampaigns();
  const venues = useVenues();
  const [form] = Form.useForm<ScheduleValues>();
  const schedule = useScheduleConference();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [hostName, setHostName] = useState('');
  const values = Form.useWatch([], form) as Partial<ScheduleValues> | undefined;
  const offered = (campaigns.data?.items ?? []).filter(({ maySchedule }) => maySchedule);

  // The only campaign, or the first, is offered once the list is there.
  const firstCampaign = offered[0]?.id;
  useEffect(() => {
    if (firstCampaign && !form.getFieldValue('campaignId')) form.setFieldValue('campaignId', firstCampaign);
  }, [firstCampaign, form]);

  const submit = (given: ScheduleValues): void => {
    setProblem(null);
    schedule.mutate(
      {
        ...given,
        startsAt: momentOf(given.startsAt, ZONE),
        endsAt: momentOf(given.endsAt, ZONE),
        timeZone: ZONE,
      },
      {
        onSuccess: ({ id }) => navigate(`/console/conferences/${id}`),
        onError: (error) => setProblem(showInAntdForm(form, error)),
      },
    );
  };

  return (
    <div className={styles.columns}>
      <Form<ScheduleValues>
        className={styles.card}
        form={form}
        layout="vertical"
        size="large"
        onFinish={submit}
        initialValues={usualTimes()}
      >
        <ProblemAlert problem={problem} />
        {campaigns.data && offered.length === 0 ? (
          <p className={styles.hint} role="note">
            {t('schedulePage.noCampaign')}{' '}
            <Link to="/console/campaigns">{t('schedulePage.newCampaign')}</Link>
          </p>
        ) : null}
        <Form.Item name="campaignId" label={`1. ${t('schedulePage.campaign')}`} required>
          <Select
            options={offered.map((each) => ({ value: each.id, label: oneOf(each.nameZh, each.nameEn) }))}
          />
        </Form.Item>
        <Form.Item name="titleZh" label={`2. ${t('schedulePage.titleZh')}`} required>
          <Input />
        </Form.Item>
        <Form.Item name="titleEn" label={t('field.titleEn')} extra={t('schedulePage.titleHint')}>
          <Input />
        </Form.Item>
        <Form.Item
          name="hostUniversityId"
          label={`3. ${t('schedulePage.host')}`}
          required
          getValueFromEvent={(
            id: string | null,
            organisation?: { nameZh: string; nameEn: string | null },
          ) => {
            setHostName(organisation ? oneOf(organisation.nameZh, organisation.nameEn) : '');
            return id;
          }}
        >
          <OrganisationPicker kind="university" />
        </Form.Item>
        <fieldset className={styles.group}>
          <legend>{`4. ${t('schedulePage.when')}`}</legend>
          <div className={styles.pair}>
            <Form.Item name="startsAt" label={t('field.startsAt')} required>
              <MomentInput />
            </Form.Item>
            <Form.Item name="endsAt" label={t('field.endsAt')} required>
              <MomentInput />
            </Form.Item>
          </div>
          <p className={styles.hint}>
            {t('timesIn', { zone: ZONE, offset: zoneName(new Date().toISOString(), ZONE) })}
          </p>
        </fieldset>
        <fieldset className={styles.group}>
          <legend>{`5. ${t('schedulePage.where')}`}</legend>
          <Form.Item name="venueId" label={t('field.venue')}>
            <Select
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              placeholder={t('schedulePage.otherPlace')}
              options={(venues.data?.items ?? []).map((each) => ({
                value: each.id,
                label: oneOf(each.nameZh, each.nameEn),
              }))}
            />
          </Form.Item>
          {values?.venueId ? null : (
            <Form.Item name="placeZh" label={t('field.placeZh')}>
              <Input />
            </Form.Item>
          )}
        </fieldset>
        <Button type="primary" htmlType="submit" block loading={schedule.isPending}>
          {t('schedulePage.submit')}
        </Button>
      </Form>
      <SchedulePreview
        values={values ?? {}}
        hostName={hostName}
        venue={venues.data?.items.find(({ id }) => id === values?.venueId)}
        zone={ZONE}
      />
    </div>
  );
}
