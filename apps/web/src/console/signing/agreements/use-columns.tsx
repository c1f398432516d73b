import { useTranslation } from 'react-i18next';
import type { AgreementKind } from '../../../api/agreement-kinds.js';
import type { Agreement } from '../../../api/agreements.js';
import { shortDate } from '../../../i18n/dates.js';
import { useOneOf } from '../../../i18n/language.js';
import { useThisConference } from '../../conferences/conference-context.js';
import type { EndlessColumn } from '../../list/endless-table.js';
import { Tag } from '../../list/state-tag.js';
import { waitingParties } from './agreement-filters.js';
import { AgreementStateTag } from './agreement-state-tag.js';
import styles from './agreements.module.css';
import { useAgreementWords } from './use-agreement-words.js';

/** The columns of the list; the title stays in sight. */
export function useColumns(kinds: readonly AgreementKind[]): EndlessColumn<Agreement>[] {
  const { t } = useTranslation('signing');
  const oneOf = useOneOf();
  const { timeZone } = useThisConference();
  const { titleOf, amountOf, termOf } = useAgreementWords();
  const kindOf = (id: string): AgreementKind | undefined => kinds.find((kind) => kind.id === id);
  return [
    {
      key: 'title',
      title: t('field.title'),
      width: 300,
      render: (row) => (
        <>
          <Dot kind={kindOf(row.kindId)} />
          {titleOf(row)}
        </>
      ),
    },
    { key: 'number', title: t('field.number'), width: 110, render: ({ number }) => number || '–' },
    {
      key: 'parties',
      title: t('field.parties'),
      width: 380,
      render: ({ parties }) => {
        const words = parties
          .map(
            ({ organisationZh, organisationEn, signatoryName }) =>
              `${oneOf(organisationZh, organisationEn)}${oneOf('（', ' (')}${signatoryName || t('noSignatory')}${oneOf('）', ')')}`,
          )
          .join(' / ');
        return <span title={words}>{words}</span>;
      },
    },
    {
      key: 'state',
      title: t('field.state'),
      width: 130,
      render: ({ state }) => <AgreementStateTag state={state} />,
    },
    {
      key: 'waiting',
      title: t('field.waiting'),
      width: 250,
      render: (row) => <Waiting row={row} />,
    },
    {
      key: 'kind',
      title: t('field.kind'),
      width: 150,
      render: ({ kindId }) => oneOf(kindOf(kindId)?.nameZh, kindOf(kindId)?.nameEn),
    },
    { key: 'amount', title: t('field.amount'), width: 150, render: amountOf },
    { key: 'term', title: t('field.term'), width: 220, render: termOf },
    {
      key: 'dueAt',
      title: t('field.dueAt'),
      width: 190,
      render: (row) =>
        row.dueAt ? (
          <>
            {shortDate(row.dueAt, timeZone)}{' '}
            {waitingParties(row).length > 0 && Date.parse(row.dueAt) < Date.now() ? (
              <Tag tone="red">{t('overdue')}</Tag>
            ) : null}
          </>
        ) : (
          '–'
        ),
    },
  ];
}

/** The colour of a kind; its name stands beside it or in its own column. */
export function Dot({ kind }: { kind: Pick<AgreementKind, 'colour'> | undefined }) {
  return <span className={styles.dot} style={{ background: kind?.colour }} aria-hidden />;
}

function Waiting({ row }: { row: Agreement }) {
  const { t } = useTranslation('signing');
  const oneOf = useOneOf();
  const waiting = waitingParties(row);
  const hasRemark = row.parties.some(({ remark }) => remark);
  if (waiting.length === 0 && !hasRemark) return row.state === 'withdrawn' ? '–' : t('nobodyWaits');
  const names = waiting
    .map(({ organisationZh, organisationEn }) => oneOf(organisationZh, organisationEn))
    .join(oneOf('、', ', '));
  return (
    <span title={names}>
      {hasRemark ? <Tag tone="red">{t('hasRemark')}</Tag> : null}{' '}
      {waiting.length > 0 ? t('waitingOf', { count: waiting.length, names }) : null}
    </span>
  );
}
