import { PlusOutlined } from '@ant-design/icons';
import { Button, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../api/accounts.js';
import { useSurveys, type Survey } from '../../../api/surveys.js';
import { dateTime } from '../../../i18n/dates.js';
import { useOneOf } from '../../../i18n/language.js';
import { useThisConference } from '../../conferences/conference-context.js';
import { DataTable, RowName } from '../../list/data-table.js';
import { PageHead } from '../../list/page-head.js';
import { Tag } from '../../list/state-tag.js';
import { useUrlFilters } from '../../list/url-filters.js';
import { OutreachTabs } from '../section/outreach-tabs.js';
import { SurveyView } from './survey-view.js';

/** What the guests are asked after the day. */
export default function SurveysPage() {
  const { t } = useTranslation('surveys');
  const oneOf = useOneOf();
  const may = useMay();
  const { id, campaignId, timeZone } = useThisConference();
  const { filters, set } = useUrlFilters(['survey', 'view'] as const);
  const list = useSurveys(id);
  const mayChange = may('outreach.send', { conferenceId: id, campaignId });
  const open = (survey: string, view: 'results' | null = null): void => set({ survey, view });
  const make = mayChange ? (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => open('new')}>
      {t('make')}
    </Button>
  ) : null;

  if (filters.survey)
    return (
      <SurveyView
        key={filters.survey}
        id={filters.survey === 'new' ? null : filters.survey}
        showsResults={filters.view === 'results'}
        mayChange={mayChange}
        onShow={(view) => set({ view })}
        onOpen={(survey) => open(survey)}
        onBack={() => set({ survey: null, view: null })}
      />
    );

  const columns: TableColumnsType<Survey> = [
    {
      title: t('field.title'),
      key: 'title',
      fixed: 'left',
      width: 320,
      render: (_, row) => (
        <RowName onOpen={() => open(row.id, row.answered > 0 ? 'results' : null)}>
          {oneOf(row.titleZh, row.titleEn)}
        </RowName>
      ),
    },
    {
      title: t('field.isAnonymous'),
      key: 'anonymous',
      width: 130,
      render: (_, row) => (
        <Tag tone={row.isAnonymous ? 'violet' : 'grey'}>{t(row.isAnonymous ? 'anonymous' : 'named')}</Tag>
      ),
    },
    { title: t('field.asked'), dataIndex: 'asked', width: 90 },
    { title: t('field.answered'), dataIndex: 'answered', width: 110 },
    { title: t('field.came'), dataIndex: 'came', width: 90 },
    {
      title: t('field.closesAt'),
      key: 'closesAt',
      width: 170,
      render: (_, row) => (row.closesAt ? dateTime(row.closesAt, timeZone) : t('open')),
    },
  ];
  return (
    <>
      <PageHead title={t('title')} hint={t('hint')} actions={make} />
      <OutreachTabs />
      <DataTable
        label={t('title')}
        columns={columns}
        query={list}
        onOpen={(row) => open(row.id, row.answered > 0 ? 'results' : null)}
        minWidth={910}
        empty={{ title: t('empty'), hint: t('emptyHint'), action: make }}
      />
    </>
  );
}
