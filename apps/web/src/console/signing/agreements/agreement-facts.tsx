import { Descriptions } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAgreementKinds } from '../../../api/agreement-kinds.js';
import type { AgreementDetail } from '../../../api/agreements.js';
import { dateTime } from '../../../i18n/dates.js';
import { useOneOf } from '../../../i18n/language.js';
import { useThisConference } from '../../conferences/conference-context.js';
import { Tag } from '../../list/state-tag.js';
import { waitingParties } from './agreement-filters.js';
import { useAgreementWords } from './use-agreement-words.js';
import { Dot } from './use-columns.js';

export function AgreementFacts({ agreement }: { agreement: AgreementDetail }) {
  const { t } = useTranslation('signing');
  const oneOf = useOneOf();
  const { id, timeZone } = useThisConference();
  const { amountOf, termOf } = useAgreementWords();
  const kind = useAgreementKinds().data?.find((each) => each.id === agreement.kindId);
  const when = (moment: string | null): string | null => moment && dateTime(moment, timeZone);
  const isLate =
    !!agreement.dueAt && Date.parse(agreement.dueAt) < Date.now() && waitingParties(agreement).length > 0;
  const rows: [key: string, label: string, value: React.ReactNode][] = [
    [
      'kind',
      t('field.kind'),
      kind && (
        <>
          <Dot kind={kind} />
          {oneOf(kind.nameZh, kind.nameEn)} · {t(`act.${kind.act}`)}
        </>
      ),
    ],
    ['number', t('field.number'), agreement.number],
    ['titleZh', t('field.titleZh'), agreement.titleZh],
    ['titleEn', t('field.titleEn'), agreement.titleEn],
    ['amount', t('field.amount'), agreement.amount === null ? null : amountOf(agreement)],
    ['term', t('field.term'), agreement.startsOn || agreement.endsOn ? termOf(agreement) : null],
    [
      'dueAt',
      t('field.dueAt'),
      agreement.dueAt && (
        <>
          {when(agreement.dueAt)} {isLate ? <Tag tone="red">{t('overdue')}</Tag> : null}
        </>
      ),
    ],
    [
      'witnesses',
      t('field.witnesses'),
      agreement.witnesses.length > 0
        ? agreement.witnesses.map(({ name, title, organisation }) => (
            <div key={`${name}${organisation}`}>
              {[name, title, organisation].filter(Boolean).join(' · ')}
            </div>
          ))
        : null,
    ],
    ['note', t('field.note'), agreement.note],
    [
      'meeting',
      t('field.meeting'),
      agreement.meetingId && (
        <Link to={`/console/conferences/${id}/meetings/list?open=${agreement.meetingId}`}>
          {t('toMeeting')}
        </Link>
      ),
    ],
    ['createdAt', t('field.createdAt'), when(agreement.createdAt)],
    ['signedAt', t('field.signedAt'), when(agreement.signedAt)],
    ['inForceAt', t('field.inForceAt'), when(agreement.inForceAt)],
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
