import { Button, Collapse, Descriptions, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../../../api/accounts.js';
import { itemFileAddress, useItem, type ItemDetail } from '../../../api/docking-items.js';
import { dateTime } from '../../../i18n/dates.js';
import { useOneOf } from '../../../i18n/language.js';
import { useThisConference } from '../../conferences/conference-context.js';
import { DetailDrawer } from '../../list/detail-drawer.js';
import { ItemAnswers } from '../answers/item-answers.js';
import { ItemSuggestions } from '../matching/item-suggestions.js';
import { ItemForm } from './item-form.js';
import { actionsIn } from './item-filters.js';
import { ItemStateTag } from './item-state-tag.js';
import { ItemTimeline } from './item-timeline.js';
import { ReturnDialog } from './return-dialog.js';
import { useItemMove } from './use-item-move.js';

/** One item with all its fields, its answers and what happened to it. */
export function ItemDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('docking-items');
  const oneOf = useOneOf();
  const query = useItem(id);
  const item = query.data;
  return (
    <DetailDrawer
      title={item ? oneOf(item.titleZh, item.titleEn) : t('title')}
      extra={item ? <ItemStateTag item={item} /> : null}
      query={query}
      onClose={onClose}
      width={640}
      footer={item ? <Actions item={item} /> : null}
    >
      {item ? (
        <>
          <Facts item={item} />
          {item.kind === 'demand' ? <ItemAnswers item={item} /> : null}
          <Fitting item={item} />
          <ItemTimeline item={item} />
        </>
      ) : null}
    </DetailDrawer>
  );
}

/** What fits it; asked for only once it is opened, as ranking takes a moment. */
function Fitting({ item }: { item: ItemDetail }) {
  const { t } = useTranslation('matching');
  const may = useMay();
  const { id, campaignId } = useThisConference();
  return (
    <Collapse
      size="small"
      destroyOnHidden
      items={[
        {
          key: 'fitting',
          label: t('title'),
          children: (
            <ItemSuggestions
              itemId={item.id}
              mayDecide={may('docking.edit', { conferenceId: id, campaignId })}
            />
          ),
        },
      ]}
    />
  );
}

function Actions({ item }: { item: ItemDetail }) {
  const { t } = useTranslation('docking-items');
  const { t: ta } = useTranslation();
  const may = useMay();
  const { id, campaignId } = useThisConference();
  const { run, isPending } = useItemMove();
  const [asked, setAsked] = useState<'return' | 'edit' | null>(null);
  if (!may('docking.edit', { conferenceId: id, campaignId })) return null;
  return (
    <Space wrap>
      {actionsIn[item.state].map((action, at) => (
        <Button
          key={action}
          type={at === 0 ? 'primary' : 'default'}
          danger={action === 'withdraw'}
          loading={isPending}
          onClick={() => (action === 'return' ? setAsked('return') : run(action, [item.id]))}
        >
          {t(`action.${action}`)}
        </Button>
      ))}
      <Button onClick={() => setAsked('edit')}>{ta('action.edit')}</Button>
      {asked === 'return' ? (
        <ReturnDialog
          count={1}
          isPending={isPending}
          onReturn={(reason) => run('return', [item.id], reason, () => setAsked(null))}
          onClose={() => setAsked(null)}
        />
      ) : null}
      {asked === 'edit' ? <ItemForm item={item} onClose={() => setAsked(null)} /> : null}
    </Space>
  );
}

function Facts({ item }: { item: ItemDetail }) {
  const { t } = useTranslation('docking-items');
  const { t: tv } = useTranslation('vocabulary');
  const oneOf = useOneOf();
  const { timeZone, id, slug } = useThisConference();
  const isPublic = ['released', 'docked', 'concluded'].includes(item.state);
  const yuan = (amount: number | null): string => amount?.toLocaleString('en-US') ?? '–';
  const rows: [key: string, label: string, value: React.ReactNode][] = [
    [
      'kind',
      t('field.kind'),
      <>
        {tv(`itemKind.${item.kind}`)} {item.number}
        {isPublic ? ' · ' : ''}
        {isPublic ? (
          <Link to={`/c/${slug}/catalogue/${item.kind}-${item.number}`}>{t('catalogue')}</Link>
        ) : null}
      </>,
    ],
    ['returned', t('field.returned'), item.returnReason],
    ['titleZh', t('field.titleZh'), item.titleZh],
    ['titleEn', t('field.titleEn'), item.titleEn],
    ['textZh', t('field.textZh'), item.textZh],
    ['textEn', t('field.textEn'), item.textEn],
    ['organisation', t('field.organisation'), oneOf(item.organisationZh, item.organisationEn)],
    [
      'presenter',
      t('field.presenter'),
      item.presenterId ? (
        <>
          <Link to={`/console/conferences/${id}/registrations?open=${item.presenterId}`}>
            {item.presenterName}
          </Link>{' '}
          {item.presenterIsGone ? `(${t('presenterGone')})` : null}
        </>
      ) : null,
    ],
    ['contact', t('field.contact'), [item.presenterMobile, item.presenterEmail].filter(Boolean).join(' · ')],
    ['showsContact', t('field.showsContact'), item.showsContact ? t('yes') : t('no')],
    [
      'field',
      t('field.field'),
      item.field &&
        [oneOf(item.field.aboveZh, item.field.aboveEn), oneOf(item.field.nameZh, item.field.nameEn)]
          .filter(Boolean)
          .join(' › '),
    ],
    [
      'cooperation',
      t('field.cooperation'),
      item.cooperation.map((kind) => tv(`cooperationKind.${kind}`)).join(oneOf('、', ', ')),
    ],
    [
      'budget',
      t('field.budget'),
      item.budgetFrom === null && item.budgetTo === null
        ? null
        : `${yuan(item.budgetFrom)} – ${yuan(item.budgetTo)}`,
    ],
    ['deadline', t('field.deadline'), item.deadline],
    ['maturity', t('field.maturity'), item.maturity && tv(`maturityStage.${item.maturity}`)],
    ['stage', t('field.stage'), item.stage],
    [
      'files',
      t('field.files'),
      item.fileList.length > 0
        ? item.fileList.map((file) => (
            <div key={file.id}>
              <a href={itemFileAddress(item.id, file.id)}>{file.name}</a>
            </div>
          ))
        : null,
    ],
    ['source', t('field.source'), t(`source.${item.source}`)],
    ['createdAt', t('field.createdAt'), dateTime(item.createdAt, timeZone)],
    ['releasedAt', t('field.releasedAt'), item.releasedAt && dateTime(item.releasedAt, timeZone)],
  ];
  return (
    <Descriptions
      column={1}
      size="small"
      styles={{ label: { width: 120 }, content: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' } }}
      items={rows.filter(([, , value]) => value).map(([key, label, children]) => ({ key, label, children }))}
    />
  );
}
